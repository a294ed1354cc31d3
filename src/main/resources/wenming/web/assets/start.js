// The start page: drafts of this browser, and files that are read in.
import * as drafts from './drafts.js';
import { fill, Gone, postBytes } from './server.js';
import { say } from './words.js';

const MOST_MEGABYTES = 4; // as the server
const problems = document.getElementById('upload-problems');

async function showDrafts() {
  const section = document.getElementById('drafts');
  const list = section.querySelector('ul');
  const template = document.getElementById('draft');
  const all = await drafts.list();
  section.hidden = all.length === 0;
  list.replaceChildren(...all.map((draft) => item(template, draft)));
}

function item(template, draft) {
  const line = template.content.cloneNode(true);
  const name = draft.name || say('unnamed');
  line.querySelector('.draft-name').textContent = name;
  line.querySelector('.draft-set').textContent = draft.ruleSet;
  line.querySelector('.draft-score').textContent = draft.score ? say('scored', draft.score) : '';
  line.querySelector('.draft-saved').textContent = new Date(draft.savedAt).toLocaleString(document.documentElement.lang);
  line.querySelector('.draft-form').href = `/form?draft=${draft.key}`;
  line.querySelector('.draft-result').href = `/result?draft=${draft.key}`;
  line.querySelector('.draft-remove').addEventListener('click', async () => {
    if (!confirm(say('confirm', name))) return;
    await drafts.remove(draft.key);
    await showDrafts();
  });
  return line;
}

/** Reads a file through the server, which says everything that is wrong with it; what can be read becomes a draft. */
async function read(file) {
  if (file.size > MOST_MEGABYTES << 20) {
    problems.textContent = say('too-large', MOST_MEGABYTES);
    return;
  }
  problems.textContent = say('reading', file.name);
  const chosen = document.querySelector('input[name=ruleSet]:checked')?.value ?? '';
  try {
    const response = await postBytes(`/start/file?ruleSet=${encodeURIComponent(chosen)}`, file, { accept: 'application/json, text/html' });
    if (!response.headers.get('Content-Type').startsWith('application/json')) {
      await fill(problems, response); // it cannot be read at all
      return;
    }
    const read = await response.json();
    const draft = drafts.draftOf(read.submission, read.ruleSet);
    if (response.ok) {
      await drafts.save(draft);
      location.assign(`/result?draft=${draft.key}`);
    } else {
      problems.innerHTML = read.problems;
      problems.append(onward(draft));
    }
  } catch (failure) {
    problems.textContent = say(failure instanceof Gone ? 'gone' : 'kept-nowhere');
  }
}

/** What is wrong can be mended in the form. */
function onward(draft) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('mend');
  button.addEventListener('click', async () => {
    await drafts.save(draft);
    location.assign(`/form?draft=${draft.key}`);
  });
  return button;
}

const input = document.getElementById('upload');
input.addEventListener('change', () => {
  if (input.files.length > 0) read(input.files[0]);
  input.value = '';
});
const drop = document.getElementById('drop');
drop.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  if (event.dataTransfer.files.length > 0) read(event.dataTransfer.files[0]);
});
showDrafts().catch(() => {});
addEventListener('pageshow', (event) => event.persisted && showDrafts());
