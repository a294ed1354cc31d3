// The page of a result: it posts what the browser keeps and puts the answers in.
import * as drafts from './drafts.js';
import { download, fill, Gone, hand } from './server.js';
import { watchAdvice } from './result-advice.js';
import { watchEarlier } from './result-earlier.js';
import { watchFilter } from './result-filter.js';

const key = new URLSearchParams(location.search).get('draft');
const result = document.getElementById('result');
const states = ['result', 'rejected', 'no-draft', 'gone-now'];
let draft;

/** Shows one of the page's states. */
function turnTo(id) {
  for (const state of states) document.getElementById(state).hidden = state !== id;
}

/** The address of a part of the result, by the draft's own rule set. */
export function address(path, query = {}) {
  const asked = new URLSearchParams(query);
  if (draft.ruleSet) asked.set('ruleSet', draft.ruleSet);
  return `${path}?${asked}`;
}

/** What is handed in with every question. */
export function parts() {
  return { submission: draft.submission, findings: draft.findings };
}

/** Links into the form, to the field or list that a pointer names; what others found is entered elsewhere. */
export function link(root) {
  for (const anchor of root.querySelectorAll('a[data-pointer]')) {
    const [findings, pointer] = anchor.dataset.pointer.startsWith('findings:')
      ? [true, anchor.dataset.pointer.slice('findings:'.length)]
      : [false, anchor.dataset.pointer];
    anchor.href = `/${findings ? 'on-site' : 'form'}?draft=${encodeURIComponent(key)}#${pointer}`;
  }
  for (const anchor of root.querySelectorAll('a.to-form')) anchor.href = `/form?draft=${encodeURIComponent(key)}`;
  for (const anchor of root.querySelectorAll('a.to-match')) anchor.href = `/match?draft=${encodeURIComponent(key)}`;
  for (const anchor of root.querySelectorAll('a.to-paper')) {
    anchor.href = `/paper?kind=${anchor.dataset.kind}&draft=${encodeURIComponent(key)}`;
  }
}

/** Each place of a problem becomes a link to it. */
function linkProblems(root) {
  for (const line of root.querySelectorAll('li[data-pointer]')) {
    const place = line.querySelector('code');
    if (!place || !line.dataset.pointer) continue;
    const anchor = document.createElement('a');
    anchor.dataset.pointer = line.dataset.pointer;
    place.replaceWith(anchor);
    anchor.append(place);
  }
  link(root);
}

/** Remembers the score, so that the first page shows it; the draft is read again, for a form may have saved it since. */
async function remember(score) {
  const now = await drafts.load(key);
  if (now && score && now.score !== score) await drafts.save({ ...now, score });
}

async function show() {
  draft = key ? await drafts.load(key) : undefined;
  if (!draft) {
    turnTo('no-draft');
    return;
  }
  const response = await hand(address('/result/show'), parts());
  if (!response.ok) {
    const problems = document.getElementById('rejected-problems');
    await fill(problems, response);
    turnTo('rejected');
    linkProblems(document.getElementById('rejected'));
    return;
  }
  turnTo('result');
  await fill(result, response);
  link(result);
  const scored = document.getElementById('scored');
  document.title = `${result.querySelector('h1').textContent} · ${document.title}`;
  // A browser that keeps nothing any more still shows the result.
  await remember(scored.dataset.score).catch(() => {});
  watchFilter();
  watchAdvice();
  watchEarlier(draft);
  document.getElementById('export').addEventListener('click', () => save(scored.dataset.file));
  arrive();
}

/** Goes to the item that the address names, which was not there when the page came. */
function arrive() {
  if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** Opens what an address on this page points at. */
function open(event) {
  const anchor = event.target.closest?.('a[href^="#"]');
  const target = anchor && document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
  for (let at = target; at; at = at.parentElement) {
    if (at.tagName === 'DETAILS') at.open = true;
  }
}

async function save(name) {
  const response = await hand(address('/result/scorecard'), parts(), { accept: 'application/json' });
  if (response.ok) download(`${name}.scorecard.json`, await response.blob(), 'application/json');
}

function start() {
  show().catch((failure) => {
    if (!(failure instanceof Gone)) throw failure;
    turnTo('gone-now');
  });
}

document.addEventListener('click', open);
document.getElementById('again').addEventListener('click', start);
// Coming back from the form, the browser may show the page as it was: the draft may be another.
addEventListener('pageshow', (event) => event.persisted && start());
start();
