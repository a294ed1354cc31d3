// The submission as it is filled in, and every change to it, so that each can be undone. What is not known is absent: to set
// a value to undefined takes its key away, and an empty list says that there are none.
import { at, join, split } from './pointer.js';

const MOST_STEPS = 500;
const isObject = (value) => value !== null && typeof value === 'object';
const copyOf = (value) => (isObject(value) ? structuredClone(value) : value);

export class State extends EventTarget {
  #done = [];
  #undone = [];
  #typing = null;
  #step = null;
  // Rows that were added and hold nothing of the visitor's yet: they are shown, but not handed in.
  #fresh = new WeakSet();

  constructor(submission) {
    super();
    this.submission = submission;
  }

  get(pointer) {
    return at(this.submission, pointer);
  }

  /** Sets a value. While somebody types in one place, all of it is one step. */
  set(pointer, value, { typing = false } = {}) {
    const before = this.get(pointer);
    if (before === value) return;
    if (typing && this.#typing?.pointer === pointer && this.#undone.length === 0) {
      this.#typing.after = value;
      this.#put(pointer, value);
      this.#tell('set', [this.#typing]);
      return;
    }
    const change = { pointer, before: copyOf(before), after: copyOf(value) };
    this.#record(change);
    this.#typing = typing ? change : null;
  }

  /** Takes rows out of a list and puts others in; a list that loses its last row is no longer stated. */
  splice(pointer, index, remove, rows = [], { fresh = false } = {}) {
    const list = this.get(pointer);
    const old = Array.isArray(list) ? list : [];
    const removed = old.slice(index, index + remove).map(copyOf);
    this.#record({ pointer, index, removed, added: rows.map(copyOf), was: old.length ? undefined : copyOf(list), fresh });
  }

  /** Several changes as one step, all of them shown anew. */
  group(work) {
    this.#step = [];
    try {
      work();
    } finally {
      const step = this.#step;
      this.#step = null;
      if (step.length) this.#keep(step, 'many');
    }
  }

  /** What follows is a step of its own. */
  seal() {
    this.#typing = null;
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  undo() {
    const step = this.#done.pop();
    if (!step) return;
    this.#typing = null;
    [...step].reverse().forEach((change) => this.#apply(reversed(change)));
    this.#undone.push(step);
    this.#tell('undo', step);
  }

  redo() {
    const step = this.#undone.pop();
    if (!step) return;
    step.forEach((change) => this.#apply(change));
    this.#done.push(step);
    this.#tell('redo', step);
  }

  isFresh(row) {
    return isObject(row) && this.#fresh.has(row);
  }

  /** What is handed in: without rows that are still empty; place(pointer) says where in the form a pointer into it lies. */
  handed() {
    const moved = new Map();
    const copy = (value, pointer) => {
      if (Array.isArray(value)) {
        const kept = [...value.keys()].filter((i) => !this.isFresh(value[i]));
        if (kept.length === 0 && value.length > 0) return undefined;
        if (kept.length < value.length) moved.set(pointer, kept);
        return kept.map((from, i) => copy(value[from], `${pointer}/${i}`));
      }
      if (!isObject(value)) return value;
      const entries = Object.entries(value).map(([key, inner]) => [key, copy(inner, pointer + join([key]))]);
      return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
    };
    return { submission: copy(this.submission, ''), place: (pointer) => place(moved, pointer) };
  }

  #record(change) {
    this.#apply(change);
    if (this.#step) {
      this.#step.push(change);
    } else {
      this.#keep([change], change.index === undefined ? 'set' : 'many');
    }
  }

  #keep(step, kind) {
    this.#done.push(step);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone = [];
    this.#typing = null;
    this.#tell(kind, step);
  }

  #apply(change) {
    if (change.index === undefined) {
      this.#put(change.pointer, copyOf(change.after));
      return;
    }
    const list = this.get(change.pointer);
    const rows = Array.isArray(list) ? [...list] : [];
    const added = change.added.map(copyOf);
    if (change.fresh) added.filter(isObject).forEach((row) => this.#fresh.add(row));
    rows.splice(change.index, change.removed.length, ...added);
    this.#put(change.pointer, rows.length ? rows : change.leaves);
  }

  #put(pointer, value) {
    const keys = split(pointer);
    if (keys.length === 0) {
      this.submission = value;
      return;
    }
    let holder = this.submission;
    for (const key of keys.slice(0, -1)) {
      this.#fresh.delete(holder);
      if (!isObject(holder[key])) {
        if (value === undefined) return;
        holder[key] = {};
      }
      holder = holder[key];
    }
    this.#fresh.delete(holder);
    if (value !== undefined) {
      holder[keys.at(-1)] = value;
      return;
    }
    delete holder[keys.at(-1)];
    if (keys.length === 2 && !Array.isArray(holder) && Object.keys(holder).length === 0) delete this.submission[keys[0]];
  }

  #tell(kind, changes) {
    this.dispatchEvent(new CustomEvent('change', { detail: { kind, changes } }));
  }
}

function reversed(change) {
  if (change.index === undefined) return { ...change, before: change.after, after: change.before };
  return { pointer: change.pointer, index: change.index, removed: change.added, added: change.removed, leaves: change.was };
}

function place(moved, pointer) {
  let handed = '';
  let shown = '';
  for (const key of pointer.split('/').slice(1)) {
    const kept = moved.get(handed);
    handed += `/${key}`;
    shown += `/${kept?.[key] ?? key}`;
  }
  return shown;
}
