// Rows as elements: made from the server's templates, filled from the submission. Details of a row are made when they are
// opened, for most never are.
import { read, write } from './fields.js';
import { pointerOf } from './pointer.js';
import { say } from '../words.js';

let state;
let showRefs;

/** Whose values are shown, and who shows references to evidence. */
export function use(newState, refs) {
  state = newState;
  showRefs = refs;
}

/** Elements at a key right below an element, not within rows of its own. */
export function parts(element, selector) {
  return [...element.querySelectorAll(selector)].filter(
    (found) => found.parentElement.closest('[data-at], [data-base]') === element,
  );
}

/** Shows what is known in the controls of a row, or of the head. */
export function fill(element, value) {
  const given = value !== null && typeof value === 'object' ? value : {};
  const readable = given === value || value === undefined;
  for (const control of parts(element, '[data-at]')) {
    const inner = given[control.dataset.at];
    if (control.dataset.nested !== undefined) {
      fillNested(control, inner);
    } else if (control.classList.contains('refs')) {
      showRefs(control, inner);
    } else {
      write(control, inner);
      control.disabled = !readable;
    }
  }
}

/** A row of a list or of a field with rows. */
export function makeRow(name, index, value, title) {
  const row = document.getElementById(`row-${name}`).content.firstElementChild.cloneNode(true);
  row.dataset.at = index;
  row.dataset.row = name;
  row.setAttribute('aria-label', say('row', title, index + 1));
  row.querySelector('.nr').textContent = index + 1;
  fill(row, value);
  countMore(row, value);
  return row;
}

/** Opens or closes the details of a row. */
export function unfold(row, open) {
  const details = row.querySelector(':scope > .details');
  if (open && !details.hasChildNodes()) {
    details.append(document.getElementById(`more-${row.dataset.row ?? 'questions'}`).content.cloneNode(true));
    fill(row, state.get(pointerOf(row)));
  }
  details.hidden = !open;
  row.querySelector(':scope > .line .more').setAttribute('aria-expanded', String(open));
}

export function isOpen(row) {
  return !row.querySelector(':scope > .details')?.hidden;
}

/** How many of the folded fields hold something. */
export function countMore(row, value) {
  const count = row.querySelector(':scope > .line .more-count');
  if (!count || value === null || typeof value !== 'object') return;
  const inLine = new Set(parts(row, '.line [data-at]').map((control) => control.dataset.at));
  const more = Object.keys(value).filter((key) => key !== 'id' && !inLine.has(key) && key !== 'key').length;
  count.textContent = more ? ` (${more})` : '';
}

function fillNested(nested, value) {
  const title = nested.getAttribute('aria-label');
  const rows = Array.isArray(value) ? value : [];
  nested
    .querySelector(':scope > .rows')
    .replaceChildren(...rows.map((row, i) => makeRow(nested.dataset.nested, i, row, title)));
  const none = nested.querySelector(':scope > .toolbar .is-none');
  none.checked = Array.isArray(value) && value.length === 0;
  none.disabled = rows.length > 0;
}

/** Shows a nested field again, after rows of it came or went. */
export function refreshNested(nested) {
  fillNested(nested, state.get(pointerOf(nested)));
}

/** Takes over what was typed or chosen in a control. */
export function take(control, typing) {
  const pointer = pointerOf(control);
  state.set(pointer, read(control), { typing });
  const row = control.closest('.row');
  if (row) countMore(row, state.get(pointerOf(row)));
}

/** The first control of a row. */
export function first(row) {
  return row.querySelector('.line :is(input, select, textarea)');
}
