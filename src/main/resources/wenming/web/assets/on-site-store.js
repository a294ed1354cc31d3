// Visits for which there is no unit's submission yet: kept beside the drafts, in a database of their own, so that the pages
// about submissions need not know them. A visit: { key, ruleSet, findings, site, savedAt }.
const STORE = 'visits';
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('wenming-on-site', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
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

/** All visits, the one saved last first. */
export async function list() {
  const visits = await within('readonly', (store) => store.getAll());
  return visits.sort((one, other) => other.savedAt.localeCompare(one.savedAt));
}

/** A visit; undefined where there is none. */
export function load(key) {
  return within('readonly', (store) => store.get(key));
}

/** Keeps a visit as it is now. */
export function save(visit) {
  return within('readwrite', (store) => store.put({ ...visit, savedAt: new Date().toISOString() }));
}

/** Forgets a visit. */
export function remove(key) {
  return within('readwrite', (store) => store.delete(key));
}
