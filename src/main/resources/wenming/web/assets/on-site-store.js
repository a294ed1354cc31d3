// Visits for which there is no unit's submission yet: kept beside the drafts, in a database of their own, so that the pages
// about submissions need not know them. A visit: { key, ruleSet, findings, site, savedAt }.
import { storeOf } from './store.js';

const within = storeOf('wenming-on-site', 'visits', 'key');

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
