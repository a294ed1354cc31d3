// Which lines of a result are shown: by how they ended, by who answers for them, by words. The address keeps it, so that a
// filtered list can be handed on and comes back with the browser's own buttons.
import { say } from './words.js';

const KEYS = ['status', 'owner', 'q', 'group'];
let form;

function chosen() {
  const data = new FormData(form);
  return { status: data.getAll('status'), owner: data.get('owner'), q: data.get('q').trim().toLowerCase(), group: data.has('group') };
}

function fits(line, { status, owner, q }) {
  return (status.length === 0 || status.includes(line.dataset.status))
    && (!owner || line.dataset.owner === owner)
    && (!q || line.textContent.toLowerCase().includes(q));
}

/** Hides what does not fit; a section without lines goes with them. */
function apply() {
  const wanted = chosen();
  const narrowed = wanted.status.length > 0 || wanted.owner || wanted.q;
  let shown = 0;
  const lines = document.querySelectorAll('.list [data-status]');
  for (const line of lines) {
    line.hidden = !fits(line, wanted);
    if (!line.hidden) shown += 1;
  }
  for (const met of document.querySelectorAll('details.met-lines')) {
    met.hidden = !met.querySelector('[data-status]:not([hidden])');
    met.open = Boolean(narrowed) && !met.hidden;
  }
  for (const part of document.querySelectorAll('.criteria-section, .list')) {
    part.hidden = Boolean(narrowed) && !part.querySelector('[data-status]:not([hidden])');
  }
  group(wanted.group);
  document.getElementById('filter-none').textContent = narrowed ? say(shown === 0 ? 'none' : 'shown', shown) : '';
}

/** Puts a heading before the missing items of each section, or takes the headings away again. */
function group(wanted) {
  const list = document.getElementById('missing');
  if (!list) return;
  for (const heading of list.querySelectorAll('.group')) heading.remove();
  const items = [...list.querySelectorAll('.item')].sort((one, other) => one.dataset.place - other.dataset.place);
  list.append(...items);
  if (!wanted) return;
  const template = document.getElementById('group');
  const sections = [...new Set(items.map((item) => item.dataset.section))];
  for (const section of sections) {
    const heading = template.content.cloneNode(true);
    heading.querySelector('.group-title').textContent = section;
    const own = items.filter((item) => item.dataset.section === section);
    if (own.every((item) => item.hidden)) heading.querySelector('.group').hidden = true;
    list.append(heading, ...own);
  }
}

function keep() {
  const address = new URL(location);
  for (const key of KEYS) address.searchParams.delete(key);
  for (const [key, value] of new FormData(form)) if (value) address.searchParams.append(key, value);
  history.replaceState(null, '', address);
  // The other language shows the same lines.
  const other = document.querySelector('a.language');
  const there = new URL(other.href);
  const language = there.searchParams.get('lang');
  there.search = address.search;
  there.searchParams.set('lang', language);
  other.href = there.pathname + there.search;
}

function restore() {
  const asked = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll('[type=checkbox]')) box.checked = asked.getAll(box.name).includes(box.value);
  form.owner.value = asked.get('owner') ?? '';
  form.q.value = asked.get('q') ?? '';
}

/** Watches the filter of a result that was just put in. */
export function watchFilter() {
  form = document.getElementById('filter');
  document.querySelectorAll('#missing .item').forEach((item, place) => (item.dataset.place = place));
  restore();
  apply();
  form.addEventListener('input', () => {
    apply();
    keep();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
