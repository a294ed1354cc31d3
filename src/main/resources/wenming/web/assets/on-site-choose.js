// Choosing what to visit: a unit whose draft lies in this browser, or a visit that was begun without one.
import * as drafts from './drafts.js';
import * as visits from './on-site-store.js';
import { say } from './words.js';

const trouble = document.getElementById('trouble');
const when = (day) => new Date(day).toLocaleString(document.documentElement.lang);

function line(title, note, href, remove) {
  const item = document.getElementById('known').content.firstElementChild.cloneNode(true);
  item.querySelector('.known-name').textContent = title;
  item.querySelector('.known-note').textContent = note;
  item.querySelector('a').href = href;
  const button = item.querySelector('button');
  if (remove) button.addEventListener('click', () => remove(item));
  else button.remove();
  return item;
}

function ofDraft(draft) {
  const found = draft.findings?.findings?.length ?? 0;
  return line(draft.name || say('unnamed'), `${draft.ruleSet} · ${say('found', found)}`, `/on-site?draft=${encodeURIComponent(draft.key)}`);
}

function ofVisit(visit) {
  const title = visit.findings?.unit ?? say('unnamed');
  const note = `${visit.ruleSet} · ${say('found', visit.findings?.findings?.length ?? 0)} · ${when(visit.savedAt)}`;
  const href = `/on-site?ruleSet=${encodeURIComponent(visit.ruleSet)}&visit=${encodeURIComponent(visit.key)}`;
  return line(title, note, href, async (item) => {
    if (!confirm(say('remove', title))) return;
    await visits.remove(visit.key);
    item.remove();
  });
}

function show(id, lines) {
  const section = document.getElementById(id);
  section.hidden = lines.length === 0;
  section.querySelector('ul').replaceChildren(...lines);
}

async function start() {
  try {
    show('units', (await drafts.list()).map(ofDraft));
    show('visits', (await visits.list()).map(ofVisit));
  } catch {
    trouble.textContent = say('kept-nowhere');
  }
}

start();
