// A piece of a spreadsheet as the clipboard holds it, made into entries of a list.
import { day, idOf, narrow, number } from './fields.js';
import { say } from '../words.js';

export const MOST_ROWS = 2_000;
const NAMED = { campus: 'ids-campuses', department: 'ids-departments', place: 'ids-places' };
const SEVERAL = /[、;；\n]/;

/** Cells of tab-separated text; a quoted cell may hold tabs, line ends and doubled quotes. */
export function cells(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[i + 1] === '"') cell += source[++i];
      else quoted = false;
    } else if (sign === '"' && cell === '') {
      quoted = true;
    } else if (sign === '\t' || sign === '\n') {
      rows.at(-1).push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else {
      cell += sign;
    }
  }
  rows.at(-1).push(cell);
  return rows.map((row) => row.map((one) => one.trim())).filter((row) => row.some((one) => one !== ''));
}

const words = (key) => say(key).split(' ');
const plain = (title) => narrow(title).toLowerCase().replace(/[*\s]|\(.*?\)/g, '');

/** Fields in the order of columns where nothing else is said: as they stand in the form, the id left out. */
export function order(spec) {
  return spec.fields.filter((field) => field.key !== 'id' && field.type !== 'ROWS');
}

/** Entries of what was pasted: { rows, columns, byTitle, problems }; columns are fields, null for one that is left out. */
export function entries(text, spec) {
  const all = cells(text);
  const problems = [];
  const known = spec.fields.filter((field) => field.type !== 'ROWS');
  const titled = (all[0] ?? []).map((title) =>
    known.find((field) => plain(title) !== '' && [field.key, ...field.title].some((name) => plain(name) === plain(title))),
  );
  const titles = (all[0] ?? []).filter((title) => title !== '').length;
  const byTitle = titles > 0 && titled.filter(Boolean).length * 2 >= titles && !(titles === 1 && all.length === 1);
  const columns = byTitle ? titled.map((field) => field ?? null) : order(spec);
  if (byTitle) {
    all[0].forEach((title, i) => !columns[i] && title !== '' && problems.push(say('paste-no-column', title)));
  }
  const body = byTitle ? all.slice(1) : all;
  if (body.length > MOST_ROWS) problems.push(say('paste-too-many', MOST_ROWS));
  const rows = body.slice(0, MOST_ROWS).map((row, i) => entry(row, columns, i + 1, problems));
  return { rows, columns, byTitle, problems };
}

function entry(row, columns, line, problems) {
  const made = {};
  row.forEach((text, i) => {
    const field = columns[i];
    if (!field || text === '') return;
    const { value, understood } = meant(field, text);
    made[field.key] = value;
    if (!understood) problems.push(say('paste-unknown', line, title(field), text));
  });
  const extra = row.slice(columns.length).filter((text) => text !== '').length;
  if (extra) problems.push(say('paste-extra', line, extra));
  return made;
}

export function title(field) {
  return field.title[document.documentElement.lang.startsWith('zh') ? 0 : 1];
}

/** The value of a cell; the text itself where it is not understood, for the form to complain of. */
function meant(field, text) {
  switch (field.type) {
    case 'WORD': {
      const word = Object.entries(field.words ?? {}).find(([key, texts]) => [key, ...texts].some((name) => plain(name) === plain(text)));
      return { value: word ? word[0] : text, understood: Boolean(word) };
    }
    case 'YES_NO': {
      const answer = narrow(text).toLowerCase();
      if (words('yes-words').includes(answer)) return { value: true, understood: true };
      if (words('no-words').includes(answer)) return { value: false, understood: true };
      return { value: text, understood: false };
    }
    case 'DAY':
      return known(day(text), isDay(day(text)));
    case 'COUNT':
      return known(number(text, true));
    case 'HOURS':
    case 'DECIMAL':
      return known(number(text, false));
    case 'TEXTS':
    case 'EVIDENCE':
      return known(several(text), true);
    case 'DAYS': {
      const days = several(text).map(day);
      return known(days, days.every(isDay));
    }
    default:
      return known(idOf(document.getElementById(NAMED[field.key]), text), true);
  }
}

const known = (value, understood = typeof value === 'number') => ({ value, understood });
const several = (text) => text.split(SEVERAL).map((one) => one.trim()).filter((one) => one !== '');

function isDay(text) {
  const time = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
