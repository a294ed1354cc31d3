// The page that holds a draft against every standard: it posts what the browser keeps and puts the answer in.
import * as drafts from './drafts.js';
import { fill, Gone, hand } from './server.js';

const key = new URLSearchParams(location.search).get('draft');
const result = document.getElementById('result');
const states = ['result', 'rejected', 'no-draft', 'gone-now'];

/** Shows one of the page's states. */
function turnTo(id) {
  for (const state of states) document.getElementById(state).hidden = state !== id;
}

/** Links to the form and the result of this draft; with a pointer, to that field or list. */
function link(root) {
  const draft = `draft=${encodeURIComponent(key)}`;
  for (const anchor of root.querySelectorAll('a.to-form')) anchor.href = `/form?${draft}`;
  for (const anchor of root.querySelectorAll('a.to-result')) anchor.href = `/result?${draft}`;
  for (const anchor of root.querySelectorAll('a[data-pointer]')) anchor.href = `/form?${draft}#${anchor.dataset.pointer}`;
}

async function show() {
  const draft = key ? await drafts.load(key) : undefined;
  if (!draft) {
    turnTo('no-draft');
    return;
  }
  const response = await hand('/match/show', { submission: draft.submission });
  const element = response.ok ? result : document.getElementById('rejected-problems');
  await fill(element, response);
  turnTo(response.ok ? 'result' : 'rejected');
  link(document.getElementById(response.ok ? 'result' : 'rejected'));
}

function start() {
  show().catch((failure) => {
    if (!(failure instanceof Gone)) throw failure;
    turnTo('gone-now');
  });
}

document.getElementById('again').addEventListener('click', start);
// Coming back from the form, the browser may show the page as it was: the draft may be another.
addEventListener('pageshow', (event) => event.persisted && start());
start();
