// Advice on a result: the plan to a target, what would be if some things were done, how a criterion was worked out.
import { address, link, parts } from './result.js';
import { fill, Gone, hand } from './server.js';

const PAUSE = 200;
let asking; // the question that is under way; a newer one takes its place
let waiting;

async function ask(element, path, query, options) {
  try {
    const response = await hand(address(path, query), parts(), options);
    await fill(element, response);
    link(element);
    return response.ok;
  } catch (failure) {
    if (failure instanceof Gone || failure.name === 'AbortError') return false;
    throw failure;
  }
}

const day = () => document.querySelector('#plan-form [name=by]')?.value ?? '';
const withDay = (query) => (day() ? { ...query, by: day() } : query);

async function plan(form) {
  const element = document.getElementById('plan');
  element.setAttribute('aria-busy', 'true');
  await ask(element, '/result/plan', withDay({ target: form.target.value }));
  element.removeAttribute('aria-busy');
  suppose();
}

/** What is ticked: of a criterion that is ticked twice the step that says how many. */
function wishes() {
  const wished = new Map();
  for (const box of document.querySelectorAll('.wish:checked')) {
    const id = box.value.split('=')[0];
    if (!wished.has(id) || box.value.includes('=')) wished.set(id, box.value);
  }
  return [...wished.values()];
}

async function suppose() {
  const bar = document.getElementById('what-if');
  const things = wishes();
  asking?.abort();
  bar.hidden = things.length === 0;
  if (things.length === 0) return;
  asking = new AbortController();
  await ask(document.getElementById('what-if-answer'), '/result/what-if', withDay({ do: things.join(',') }), { signal: asking.signal });
}

/** A criterion may stand in the list and in the plan: both boxes say the same. */
function alike(box) {
  const id = box.value.split('=')[0];
  for (const other of document.querySelectorAll('.wish')) {
    if (other.value.split('=')[0] === id) other.checked = box.checked;
  }
}

async function explain(details) {
  const element = details.querySelector('.explained');
  if (!details.open || element.dataset.loaded) return;
  element.dataset.loaded = 'yes';
  const done = await ask(element, '/result/explain', { criterion: details.dataset.criterion });
  if (!done) delete element.dataset.loaded;
}

/** Watches a result that was just put in, and asks for a first plan. */
export function watchAdvice() {
  const scored = document.getElementById('scored');
  scored.addEventListener('change', (event) => {
    if (!event.target.matches('.wish')) return;
    alike(event.target);
    clearTimeout(waiting);
    waiting = setTimeout(suppose, PAUSE);
  });
  // Not bubbling: the listener sits on the way down.
  scored.addEventListener('toggle', (event) => event.target.matches('details.explain') && explain(event.target), true);
  const form = document.getElementById('plan-form');
  if (!form) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    plan(form);
  });
  plan(form);
}
