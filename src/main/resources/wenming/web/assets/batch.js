// Batches: choosing and sending files, watching progress, and going on with one unit. Everything else is HTML and htmx.
import * as drafts from './drafts.js';
import { fill } from './server.js';
import { say } from './words.js';

const byId = (id) => document.getElementById(id);
const megabytes = (bytes) => (bytes / (1 << 20)).toFixed(1);

for (const time of document.querySelectorAll('time')) {
  time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang);
}
document.addEventListener('submit', (event) => {
  const question = event.submitter?.dataset.confirm;
  if (question && !confirm(question)) event.preventDefault();
});

// --- choosing and sending ---

/** The files of what was dropped; folders are looked into. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files];
  const found = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

async function collect(entry, found) {
  if (entry.name.startsWith('.')) return;
  if (entry.isFile) {
    found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  const reader = entry.createReader();
  const read = () => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  for (let some = await read(); some.length > 0; some = await read()) {
    for (const inside of some) await collect(inside, found);
  }
}

function upload(form) {
  const input = byId('files');
  const drop = byId('drop');
  const problems = byId('upload-problems');
  let files = [];

  const show = () => {
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    const chosen = byId('chosen');
    chosen.replaceChildren();
    problems.textContent = files.length === 0 ? '' : objection();
    if (files.length === 0) return;
    const words = document.createElement('strong');
    words.textContent = say('chosen', files.length, megabytes(files.reduce((sum, file) => sum + file.size, 0)));
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.className = 'secondary outline small';
    clear.textContent = say('clear');
    clear.addEventListener('click', () => {
      files = [];
      show();
      input.focus();
    });
    chosen.append(words, ' ', clear);
  };

  const objection = () => {
    const { mostBytes, mostFiles, mostFileBytes } = form.dataset;
    if (files.length > mostFiles) return say('too-many', mostFiles);
    const all = files.reduce((sum, file) => sum + file.size, 0);
    return all > mostBytes || files.some((file) => file.size > mostFileBytes)
      ? say('too-much', mostBytes >> 20, mostFileBytes >> 20)
      : '';
  };

  input.addEventListener('change', () => {
    files = files.concat([...input.files]);
    show();
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', async (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    files = files.concat(await dropped(event.dataTransfer));
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (files.length > 0 && objection() === '') send(form, problems);
  });
  if (input.files.length > 0) {
    files = [...input.files]; // the browser has kept them over a reload
    show();
  }
}

/** By XMLHttpRequest, which alone says how much of it has been sent. */
function send(form, problems) {
  const button = form.querySelector('[type=submit]');
  const request = new XMLHttpRequest();
  const at = (percent) => {
    byId('sent').value = percent;
    byId('sent-words').textContent = percent < 100 ? say('sent', percent) : say('received');
  };
  const failed = async (words, html) => {
    byId('sending').hidden = true;
    button.disabled = false;
    if (html) await fill(problems, new Response(html));
    else problems.textContent = words;
  };
  button.disabled = true;
  problems.textContent = '';
  byId('sending').hidden = false;
  at(0);
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json, text/html');
  request.setRequestHeader('X-Fragment', '1');
  request.upload.addEventListener('progress', (event) => at(Math.floor((100 * event.loaded) / event.total)));
  request.addEventListener('error', () => failed(say('gone')));
  request.addEventListener('load', () => {
    if (request.status === 200) location.assign(JSON.parse(request.responseText).page);
    else failed('', request.responseText);
  });
  request.send(new FormData(form));
}

// --- progress ---

function duration(seconds) {
  return seconds < 60 ? say('seconds', seconds) : say('minutes', Math.floor(seconds / 60), seconds % 60);
}

function watch(section) {
  const bar = byId('bar');
  let rejected = 0;
  let quarter = 0;

  const show = (now) => {
    if (now.state === 'waiting') {
      byId('advance-words').textContent = say('waiting');
      return;
    }
    if (now.share >= 0) bar.value = now.share;
    const words = [now.total >= 0 ? say('of', now.done, now.total) : say('done', now.done), say('rejected', now.rejected)];
    if (now.rate > 0) words.push(say('rate', now.rate));
    if (now.left >= 0) words.push(say('left', duration(now.left)));
    byId('advance-words').textContent = words.join(say('comma'));
    if (now.share >= 25 * (quarter + 1)) {
      quarter = Math.floor(now.share / 25); // not every step is worth being read aloud
      byId('said').textContent = say('percent', 25 * quarter);
    }
    if (now.rejected > rejected) {
      rejected = now.rejected;
      window.htmx?.ajax('GET', `${location.pathname}/rejected`, { target: '#rejected', swap: 'innerHTML' });
    }
  };

  const listen = () => {
    const events = new EventSource(section.dataset.progress);
    events.addEventListener('message', (event) => show(JSON.parse(event.data)));
    events.addEventListener('end', (event) => {
      events.close();
      show(JSON.parse(event.data));
      location.reload();
    });
    // The browser comes back by itself after a connection ends; refused, it gives up, and is asked to try again.
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
    });
  };
  listen();
}

// --- one unit ---

async function whole(button) {
  try {
    const response = await fetch(button.dataset.submission);
    if (!response.ok) throw new Error();
    const draft = drafts.draftOf(await response.json(), button.dataset.ruleSet);
    await drafts.save(draft);
    location.assign(`/result?draft=${draft.key}`);
  } catch {
    byId('whole-problem').textContent = say('kept-nowhere');
  }
}

// Addresses name what was asked for, and nothing that was left empty.
document.addEventListener('htmx:configRequest', (event) => {
  const { formData } = event.detail;
  for (const [name, value] of [...formData]) {
    if (value === '') formData.delete(name);
  }
});
if (window.htmx) window.htmx.config.refreshOnHistoryMiss = true;

if (byId('upload')) upload(byId('upload'));
if (byId('advance')) watch(byId('advance'));
byId('whole')?.addEventListener('click', (event) => whole(event.currentTarget));
