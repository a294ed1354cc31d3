// Evidence files of this browser, by draft and fingerprint, in a store of their own: a draft stays small.
import { storeOf } from '../store.js';

const within = storeOf('wenming-files', 'files', ['draft', 'sha256']);

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
