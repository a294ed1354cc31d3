// Stores of this browser, in which drafts, files and visits are kept: one database for each, so that none has to know of another.

/**
 * Opens a store when it is first used, and gives the one thing that is done with it: a request within a transaction, whose
 * result comes when everything is written. Fails where the browser keeps nothing.
 */
export function storeOf(database, name, keyPath) {
  let opened;

  function open() {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(name, { keyPath });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return opened;
  }

  return async function within(mode, work) {
    const transaction = (await open()).transaction(name, mode);
    return new Promise((resolve, reject) => {
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  };
}
