// One list of the form: its rows by pages, how many there are, and whether it says that there are none.
import { first, makeRow, parts, unfold } from './rows.js';
import { say } from '../words.js';

const PAGE = 50;

export class List {
  #start = 0;

  constructor(section, spec, state) {
    this.section = section;
    this.spec = spec;
    this.state = state;
    this.pointer = spec.pointer;
    this.rows = section.querySelector(':scope > .rows');
    this.title = section.querySelector('h2').firstChild.textContent.trim();
  }

  get value() {
    return this.state.get(this.pointer);
  }

  get count() {
    return Array.isArray(this.value) ? this.value.length : 0;
  }

  render() {
    this.#start = Math.max(0, Math.min(this.#start, Math.floor((this.count - 1) / PAGE) * PAGE));
    const open = new Set([...this.rows.children].filter((row) => !row.querySelector('.details').hidden).map((row) => row.dataset.at));
    const rows = Array.isArray(this.value) ? this.value.slice(this.#start, this.#start + PAGE) : [];
    this.rows.replaceChildren(...rows.map((row, i) => makeRow(this.spec.key, this.#start + i, row, this.title)));
    [...this.rows.children].filter((row) => open.has(row.dataset.at)).forEach((row) => unfold(row, true));
    this.refresh();
  }

  /** What stands around the rows. */
  refresh() {
    const value = this.value;
    const none = Array.isArray(value) && value.length === 0;
    this.section.querySelector('.count').textContent =
      this.count === 1 ? say('row-one') : this.count > 0 ? say('rows', this.count) : '';
    this.section.querySelector(':scope > .heads').hidden = this.count === 0;
    this.section.querySelector(':scope > .below').hidden = this.count === 0;
    const empty = this.section.querySelector(':scope > .empty');
    empty.hidden = this.count > 0;
    empty.textContent = none ? say('none') : value === undefined ? say('empty') : JSON.stringify(value);
    const box = this.section.querySelector(':scope > .list-head .is-none');
    box.checked = none;
    box.disabled = this.count > 0;
    const pager = this.section.querySelector(':scope > .pager');
    pager.hidden = this.count <= PAGE;
    pager.querySelector('.span').textContent = say('span', this.#start + 1, Math.min(this.count, this.#start + PAGE), this.count);
    pager.querySelector('.before').disabled = this.#start === 0;
    pager.querySelector('.after').disabled = this.#start + PAGE >= this.count;
  }

  turn(pages) {
    this.#start += pages * PAGE;
    this.render();
  }

  /** The element of an entry; its page is turned to if need be and wanted. */
  row(index, reveal) {
    if (reveal && index < this.count && (index < this.#start || index >= this.#start + PAGE)) {
      this.#start = Math.floor(index / PAGE) * PAGE;
      this.render();
    }
    return this.rows.querySelector(`:scope > [data-at="${index}"]`);
  }

  /** Adds an entry with an id of its own and puts the cursor in it. An entry that is still empty is enough. */
  add() {
    const last = this.count ? this.value[this.count - 1] : undefined;
    if (!this.state.isFresh(last)) {
      this.state.splice(this.pointer, this.count, 0, [this.spec.hasId ? { id: this.newId() } : {}], { fresh: true });
    }
    first(this.row(this.count - 1, true))?.focus();
  }

  /** The same entry once more, below it, under an id of its own. */
  copy(index) {
    const copied = structuredClone(this.value[index]);
    if (this.spec.hasId) copied.id = this.newId();
    this.state.splice(this.pointer, index + 1, 0, [copied]);
    first(this.row(index + 1, true))?.focus();
  }

  /** An id that no entry has yet: the first letter of the list and the next number. */
  newId(taken = 0) {
    const letter = this.spec.key[0];
    const known = (Array.isArray(this.value) ? this.value : [])
      .map((row) => String(row?.id ?? '').match(new RegExp(`^${letter}(\\d{1,9})$`))?.[1])
      .map(Number)
      .filter((number) => number > 0);
    return `${letter}${known.reduce((most, number) => Math.max(most, number), 0) + 1 + taken}`;
  }

  /** Where the cursor goes by Enter: the same field of the row below; null after the last row. */
  below(control) {
    const row = control.closest('.row');
    const index = Number(row.dataset.at) + 1;
    if (index >= this.count) return null;
    const next = this.row(index, true);
    return parts(next, '[data-at]').find((other) => other.dataset.at === control.dataset.at) ?? first(next);
  }
}
