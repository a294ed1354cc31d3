// A paper on a page of its own, to be looked at and printed.
import * as drafts from './drafts.js';
import { paper } from './on-site-paper.js';
import { fill, get, Gone, hand } from './server.js';
import { say } from './words.js';

const address = new URLSearchParams(location.search);
const kind = address.get('kind');
const box = document.getElementById('sheet');
const trouble = document.getElementById('trouble');

async function ask(draft) {
  if (!draft) return get(`/papers/${kind}.html?ruleSet=${encodeURIComponent(address.get('ruleSet'))}`);
  return hand(`/papers/${kind}.html?ruleSet=${encodeURIComponent(draft.ruleSet)}`, { submission: draft.submission, findings: draft.findings });
}

/** Around a paper on a screen, where its own style has no margin. */
const ON_SCREEN = '@media screen { #sheet { background: #fff; padding: 1.25rem; margin-top: 1rem; border-radius: 0.5rem; } #sheet > .paper { box-shadow: none; } }';

/** The size of the sheets hangs on the paper; a style sheet made here needs no style in the page. */
function setPages() {
  const rules = box.querySelector('[data-pages]')?.dataset.pages;
  if (!rules) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${rules} ${ON_SCREEN}`);
  document.adoptedStyleSheets = [sheet];
}

async function start() {
  const key = address.get('draft');
  const draft = key ? await drafts.load(key) : null;
  if (key && !draft) {
    trouble.textContent = say('no-draft');
    return;
  }
  try {
    const response = await ask(draft);
    await fill(response.ok ? box : trouble, response);
    setPages();
  } catch (failure) {
    if (!(failure instanceof Gone)) throw failure;
    trouble.textContent = say('gone');
  }
  document.querySelector('.print').addEventListener('click', () => print());
  document.querySelectorAll('.to-paper').forEach((button) => button.addEventListener('click', () => paper({
    kind,
    format: button.dataset.format,
    ruleSet: draft?.ruleSet ?? address.get('ruleSet'),
    submission: draft?.submission,
    findings: draft?.findings,
    key,
  }, trouble)));
}

start();
