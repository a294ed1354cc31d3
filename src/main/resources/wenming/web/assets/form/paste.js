// The dialog in which rows of a spreadsheet are looked at before they are added.
import { entries, order, title } from './table.js';
import { say } from '../words.js';

const SHOWN = 8;
const MOST_PROBLEMS = 30;
const dialog = document.getElementById('paste');
const area = document.getElementById('paste-text');
const button = document.getElementById('paste-do');
let list;
let found;

/** Opens it for a list, with what was pasted already if anything was. */
export function open(into, text = '') {
  list = into;
  document.getElementById('paste-title').textContent = `${into.title} · ${document.querySelector('.paste').textContent}`;
  dialog.querySelector('.order').textContent = say('order', order(into.spec).map(title).join(say('order-and')));
  area.value = text;
  look();
  dialog.showModal();
  (text ? button : area).focus();
}

function look() {
  found = entries(area.value, list.spec);
  const some = found.rows.length > 0;
  button.disabled = !some;
  document.getElementById('paste-found').textContent = some
    ? say('paste-rows', found.rows.length, say(found.byTitle ? 'paste-by-title' : 'paste-by-order'))
    : say('paste-nothing');
  document.getElementById('paste-region').hidden = !some;
  document.getElementById('paste-preview').replaceChildren(...preview());
  document
    .getElementById('paste-problems')
    .replaceChildren(...found.problems.slice(0, MOST_PROBLEMS).map((problem) => cell('li', problem)));
}

function preview() {
  const columns = found.columns.filter((field) => field && found.rows.some((row) => row[field.key] !== undefined));
  const head = document.createElement('thead');
  head.append(line(columns.map((field) => cell('th', title(field)))));
  head.querySelectorAll('th').forEach((one) => (one.scope = 'col'));
  const body = document.createElement('tbody');
  body.append(...found.rows.slice(0, SHOWN).map((row) => line(columns.map((field) => cell('td', shown(field, row[field.key]))))));
  return [head, body];
}

function shown(field, value) {
  if (value === undefined) return '';
  const word = typeof value === 'string' ? field.words?.[value] : undefined;
  if (word) return word[document.documentElement.lang.startsWith('zh') ? 0 : 1];
  return Array.isArray(value) ? value.join(say('order-and')) : String(value);
}

function line(parts) {
  const row = document.createElement('tr');
  row.append(...parts);
  return row;
}

function cell(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** What to do with the rows that are added: added(list, count). */
export function whenAdded(added) {
  button.addEventListener('click', () => {
    const { state, spec, pointer } = list;
    const last = list.count ? list.value[list.count - 1] : undefined;
    // A row that is still empty makes way, and its id is free again.
    const blank = state.isFresh(last) ? 1 : 0;
    const rows = found.rows.map((row, i) => (spec.hasId && row.id === undefined ? { id: list.newId(i - blank), ...row } : row));
    state.splice(pointer, list.count - blank, blank, rows);
    dialog.close();
    added(list, rows.length);
  });
}

area.addEventListener('input', look);
document.getElementById('paste-cancel').addEventListener('click', () => dialog.close());
