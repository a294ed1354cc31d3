// A paper about one unit: made by the server from the draft that this browser has, looked at, printed, saved.
import * as drafts from './drafts.js';
import { paper } from './on-site-paper.js';
import { fill, Gone, hand } from './server.js';
import { say } from './words.js';

const sheet = document.getElementById('sheet');
const trouble = document.getElementById('trouble');
const making = document.getElementById('making');
const buttons = [...document.querySelectorAll('.toolbar button')];
const { kind, draft: key } = sheet.dataset;

/** Size and numbers of the printed pages: they belong to the paper, and a page may not carry styles of its own. */
function setPages(article) {
  const pages = new CSSStyleSheet();
  pages.replaceSync(article.dataset.pages);
  document.adoptedStyleSheets = [pages];
}

async function show(draft) {
  const query = `?ruleSet=${encodeURIComponent(draft.ruleSet)}`;
  const parts = { submission: draft.submission, findings: draft.findings };
  const response = await hand(`/papers/${kind}.html${query}`, parts);
  if (!response.ok) {
    await fill(trouble, response);
    return;
  }
  await fill(sheet, response);
  setPages(sheet.querySelector('.paper'));
  // The browser proposes the title of the page as the name of a printed file.
  if (draft.name) document.title = `${document.title.split(' · ')[0]} · ${draft.name}`;
  ready(draft);
}

function ready(draft) {
  buttons.forEach((button) => {
    button.disabled = false;
  });
  document.getElementById('print').addEventListener('click', () => print());
  document.querySelectorAll('.toolbar [data-format]').forEach((button) =>
    button.addEventListener('click', async () => {
      button.disabled = true;
      const { ruleSet, submission, findings } = draft;
      await paper({ kind, format: button.dataset.format, ruleSet, submission, findings, key }, trouble);
      button.disabled = false;
    }),
  );
}

async function start() {
  const draft = key ? await drafts.load(key).catch(() => undefined) : undefined;
  if (draft) await show(draft);
  else trouble.textContent = say('no-draft');
}

start()
  .catch((failure) => {
    if (!(failure instanceof Gone)) throw failure;
    trouble.textContent = say('gone');
  })
  .finally(() => {
    making.hidden = true;
  });
