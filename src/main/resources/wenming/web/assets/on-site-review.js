// Self-assessment and review side by side: posts a draft with its findings and shows both.
import * as drafts from './drafts.js';
import { paper } from './on-site-paper.js';
import { fill, Gone, hand } from './server.js';
import { say } from './words.js';

const key = new URLSearchParams(location.search).get('draft');
const box = document.getElementById('both');
const trouble = document.getElementById('trouble');

async function start() {
  const draft = key ? await drafts.load(key) : null;
  if (!draft) {
    trouble.textContent = say('no-draft');
    return;
  }
  const back = document.querySelector('.back');
  back.href = `/on-site?draft=${encodeURIComponent(key)}`;
  if (!draft.findings) {
    trouble.textContent = say('no-findings');
    return;
  }
  try {
    const path = `/on-site/review/show?ruleSet=${encodeURIComponent(draft.ruleSet)}`;
    const response = await hand(path, { submission: draft.submission, findings: draft.findings });
    await fill(response.ok ? box : trouble, response);
  } catch (failure) {
    if (!(failure instanceof Gone)) throw failure;
    trouble.textContent = say('gone');
  }
  box.querySelectorAll('.to-paper').forEach((button) => button.addEventListener('click', () => paper({
    kind: button.dataset.kind,
    format: button.dataset.format,
    ruleSet: draft.ruleSet,
    submission: draft.submission,
    findings: draft.findings,
    key,
  }, trouble)));
}

start();
