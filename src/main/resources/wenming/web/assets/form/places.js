// Where in the form a pointer lies: its control, or the nearest thing around it. Pages are turned and details opened only
// where somebody wants to go there.
import { split } from './pointer.js';
import { isOpen, parts, unfold } from './rows.js';
import { say } from '../words.js';

export class Places {
  constructor(lists, heads) {
    this.lists = lists;
    this.heads = heads;
  }

  /** The list that a pointer lies in; undefined for the head. */
  list(pointer) {
    return this.lists.find((list) => pointer === list.pointer || pointer.startsWith(`${list.pointer}/`));
  }

  /** The nearest element, and whether it is the very one: { element, exact }. */
  locate(pointer, reveal = false) {
    const list = this.list(pointer);
    if (!list) return this.#head(pointer);
    const keys = split(pointer.slice(list.pointer.length));
    if (reveal) list.section.closest('details')?.setAttribute('open', '');
    if (keys.length === 0) return { element: list.section, exact: true };
    let element = keys[0].startsWith('@') ? list.question?.(keys[0].slice(1)) : list.row(Number(keys[0]), reveal);
    if (!element) return { element: list.section, exact: false };
    for (const key of keys.slice(1)) {
      const next = this.#below(element, key, reveal);
      if (!next) return { element, exact: false };
      element = next;
    }
    return { element, exact: true };
  }

  #below(element, key, reveal) {
    const find = () => parts(element, '[data-at]').find((part) => part.dataset.at === key);
    const details = element.querySelector(':scope > .details');
    let found = find();
    if (!found && reveal && details && !details.hasChildNodes()) {
      unfold(element, true);
      found = find();
    }
    if (found && reveal && details?.contains(found) && !isOpen(element)) unfold(element, true);
    return found;
  }

  #head(pointer) {
    const keys = split(pointer);
    // What is wrong with a group as a whole, such as a period that ends before it begins, is told beside its last field.
    const group = keys.length === 1 && this.heads.find((head) => head.dataset.base === pointer);
    if (group) return { element: parts(group, '[data-at]').at(-1), exact: true };
    const holder = this.heads.find((head) => head.dataset.base === (keys.length > 1 ? `/${keys[0]}` : ''));
    const control = holder && parts(holder, '[data-at]').find((part) => part.dataset.at === keys.at(-1));
    return control ? { element: control, exact: true } : { element: document.getElementById('list-unit'), exact: false };
  }

  /** Goes to a pointer: scrolls there and puts the cursor into it. */
  go(pointer) {
    const { element } = this.locate(pointer, true);
    const control = 'input, select, textarea, button:not(.copy, .drop)';
    const target = element.matches(control)
      ? element
      : element.matches('section')
        ? (element.querySelector('h2') ?? element)
        : (element.querySelector(control) ?? element);
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  }

  /** The place in words: list, row, field. */
  name(pointer) {
    const list = this.list(pointer);
    const { element, exact } = this.locate(pointer);
    const cell = exact && element.closest('.cell')?.querySelector('.cap');
    const field = cell ? cell.firstChild.textContent.trim() : '';
    if (!list) return field || pointer;
    const index = split(pointer.slice(list.pointer.length))[0];
    const row = index === undefined ? list.title : say('row', list.title, Number(index) + 1);
    const key = list.spec.fields?.find((one) => one.key === split(pointer).at(-1));
    const named = field || (key ? key.title[document.documentElement.lang.startsWith('zh') ? 0 : 1] : '');
    return named && index !== undefined ? say('place', row, named) : row;
  }
}
