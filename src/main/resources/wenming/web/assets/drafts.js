// Drafts live in this browser alone. A draft: { key, ruleSet, name, submission, savedAt, score }, where submission is the
// JSON document as the contract describes it and score what it was worth when last scored, or null.
import { storeOf } from './store.js';

const within = storeOf('wenming', 'drafts', 'key');

/** A key for a new draft. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}

/** All drafts, the one saved last first. */
export async function list() {
  const drafts = await within('readonly', (store) => store.getAll());
  return drafts.sort((one, other) => other.savedAt.localeCompare(one.savedAt));
}

/** A draft; undefined where there is none. */
export function load(key) {
  return within('readonly', (store) => store.get(key));
}

/** Keeps a draft as it is now. Fails where the browser keeps nothing: say so, and let it be exported. */
export async function save(draft) {
  const saved = { ...draft, savedAt: new Date().toISOString() };
  await within('readwrite', (store) => store.put(saved));
  return saved;
}

/** Forgets a draft. */
export function remove(key) {
  return within('readwrite', (store) => store.delete(key));
}

/** A draft of a submission, not saved yet. */
export function draftOf(submission, ruleSet) {
  return { key: newKey(), ruleSet, name: submission.unit?.name ?? '', submission, savedAt: '', score: null };
}
