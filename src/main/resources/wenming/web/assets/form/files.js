// Evidence files of this browser, by draft and fingerprint, in a store of their own: a draft stays small.
const STORE = 'files';
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('wenming-files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['draft', 'sha256'] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function within(mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export function keep(draft, sha256, blob) {
  return within('readwrite', (store) => store.put({ draft, sha256, blob }));
}

/** The file; undefined where it is not in this browser. */
export async function find(draft, sha256) {
  return (await within('readonly', (store) => store.get([draft, sha256])))?.blob;
}

/** Forgets the files of drafts that are no more. */
export async function forgetAllBut(drafts) {
  const keys = await within('readonly', (store) => store.getAllKeys());
  for (const key of keys.filter(([draft]) => !drafts.includes(draft))) {
    await within('readwrite', (store) => store.delete(key));
  }
}
