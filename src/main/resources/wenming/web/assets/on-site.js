// The on-site page: loads what is visited, keeps what is found, and says how the score would change.
import * as drafts from './drafts.js';
import { merged, newDocument, written } from './on-site-findings.js';
import { Checklist } from './on-site-lines.js';
import { paper } from './on-site-paper.js';
import * as visits from './on-site-store.js';
import { download, fill, Gone, hand, postBytes } from './server.js';
import { say } from './words.js';

const SAVE_AFTER = 300;
const SCORE_AFTER = 600;
const TRY_AGAIN = 5_000;
const MOST_MEGABYTES = 4;

const address = new URLSearchParams(location.search);
const box = document.getElementById('checklist');
const trouble = document.getElementById('trouble');
const today = () => new Date().toLocaleDateString('sv'); // yyyy-mm-dd, by the local calendar

/** What was kept cannot be read; the page says why and changes nothing. */
class Refused extends Error {}

let kept; // the draft, or the visit without one
let root;
let document_;
let checklist;
let saving;
let scoring;
let asking;

const hasDraft = () => Boolean(address.get('draft'));
const head = (name) => root.querySelector(`.site-head [name=${name}]`);
const findings = () => written(document_);
const query = () => `?ruleSet=${encodeURIComponent(kept.ruleSet)}`;

async function loadDraft() {
  kept = await drafts.load(address.get('draft'));
  if (!kept) {
    trouble.textContent = say('no-draft');
    return false;
  }
  const response = await hand(`/on-site/show${query()}`, { submission: kept.submission });
  await fill(response.ok ? box : trouble, response);
  return response.ok;
}

async function loadVisit() {
  const key = address.get('visit');
  kept = (key && (await visits.load(key))) || { key: drafts.newKey(), ruleSet: address.get('ruleSet') };
  return true;
}

/** Findings may also have been kept as the text of a file, which the server reads. */
async function asDocument(kept_) {
  if (typeof kept_ !== 'string') return kept_;
  const response = await postBytes(`/on-site/read${query()}`, kept_, { accept: 'application/json, text/html' });
  if (response.ok) return response.json();
  await fill(trouble, response);
  throw new Refused();
}

async function start() {
  let shown;
  try {
    shown = await (hasDraft() ? loadDraft() : loadVisit());
    root = box.querySelector('.site');
    if (!shown || !root?.querySelector('.site-head')) return;
    document_ = structuredClone(await asDocument(kept.findings)) ?? newDocument(root.dataset.unit, 'evaluator');
  } catch (failure) {
    if (!(failure instanceof Refused)) trouble.textContent = say(failure instanceof Gone ? 'gone' : 'kept-nowhere');
    return;
  }
  head('by').value = document_.by;
  head('date').value = kept.site?.date ?? today();
  if (head('unit')) head('unit').value = document_.unit ?? '';
  checklist = new Checklist(root, () => head('date').value || today(), changed);
  checklist.show(document_, kept.site?.places ?? []);
  wire();
  warnOfDay();
  if (document_.findings.length > 0) score();
}

function wire() {
  root.querySelector('.site-head').addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('.site-head').addEventListener('input', onHead);
  root.querySelector('.export').addEventListener('click', exportFile);
  root.querySelector('.import').addEventListener('change', (event) => importFiles(event.target));
  root.querySelectorAll('form.add').forEach((form) => form.addEventListener('submit', onAdd));
  root.querySelectorAll('.to-paper').forEach((button) => button.addEventListener('click', () => print(button)));
  const both = root.querySelector('.both');
  if (both) both.href = `/on-site/review?draft=${encodeURIComponent(kept.key)}`;
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => document.hidden && save());
}

function onHead() {
  document_.by = head('by').value;
  if (head('unit')) document_.unit = head('unit').value.trim() || undefined;
  warnOfDay();
  changed();
}

function onAdd(event) {
  event.preventDefault();
  const form = event.target;
  const place = checklist.addPlace(form.elements.place.value.trim(), form.dataset.sort, form.dataset.kind);
  form.reset();
  checklist.count();
  changed();
  place.open = true;
  place.scrollIntoView({ block: 'start' });
  place.querySelector('input, select').focus();
}

/** A finding of a day that the standard does not look at brings and costs nothing: better said before the round. */
function warnOfDay() {
  const { from, to, asOf } = root.dataset;
  const day = head('date').value;
  const last = [to, asOf].filter(Boolean).sort()[0];
  const outside = day && ((from && day < from) || (last && day > last));
  const warning = root.querySelector('.date-warning');
  warning.hidden = !outside;
  warning.textContent = outside ? say('outside', from ?? '…', last ?? '…') : '';
}

function changed() {
  clearTimeout(saving);
  saving = setTimeout(save, SAVE_AFTER);
  clearTimeout(scoring);
  scoring = setTimeout(score, SCORE_AFTER);
}

/** Keeps what was found. Another page may have changed the draft meanwhile: only our part of it is replaced. */
async function save() {
  clearTimeout(saving);
  const site = { date: head('date').value, places: checklist.added() };
  const found = document_.findings.length > 0 || document_.evidence?.length ? findings() : undefined;
  try {
    if (hasDraft()) {
      const draft = { ...((await drafts.load(kept.key)) ?? kept), site, findings: found };
      if (!found) delete draft.findings;
      await drafts.save(draft);
    } else {
      await visits.save({ ...kept, site, findings: findings() });
      remember();
    }
    root.dataset.saved = new Date().toISOString();
  } catch {
    trouble.textContent = say('kept-nowhere');
  }
}

/** The address names the visit, so that reloading the page finds it again. */
function remember() {
  if (address.get('visit') === kept.key) return;
  address.set('visit', kept.key);
  history.replaceState(null, '', `?${address}`);
}

async function score() {
  clearTimeout(scoring);
  const live = root.querySelector('.live');
  if (!live) return;
  asking?.abort();
  asking = new AbortController();
  try {
    const response = await hand(`/on-site/live${query()}`, { submission: kept.submission, findings: findings() }, { signal: asking.signal });
    await fill(live, response);
    // On a phone the score stands far from what is ticked: its line stays in sight.
    root.querySelector('.site-score').textContent = live.querySelector('.both-scores')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  } catch (failure) {
    if (failure instanceof Gone) scoring = setTimeout(score, TRY_AGAIN);
    else if (failure.name !== 'AbortError') throw failure;
  }
}

function exportFile() {
  const name = `${document_.unit ?? kept.ruleSet.split('@')[0]}.findings.json`;
  download(name, `${JSON.stringify(findings(), null, 2)}\n`, 'application/json');
}

/** Files of findings: the first may replace what is here, every further one is put to it. */
async function importFiles(input) {
  const files = [...input.files];
  input.value = '';
  const report = root.querySelector('.imported');
  report.replaceChildren();
  for (const file of files) {
    const answer = document.createElement('div');
    report.append(answer);
    await importFile(file, answer);
  }
}

async function importFile(file, answer) {
  if (file.size > MOST_MEGABYTES << 20) {
    answer.textContent = say('too-large', MOST_MEGABYTES);
    return;
  }
  const unit = document_.unit ? `&unit=${encodeURIComponent(document_.unit)}` : '';
  try {
    const response = await postBytes(`/on-site/read${query()}${unit}`, file, { accept: 'application/json, text/html' });
    if (!response.ok) {
      await fill(answer, response);
      answer.prepend(say('refused', file.name));
      return;
    }
    await take(await response.json(), file.name, answer);
  } catch (failure) {
    if (!(failure instanceof Gone)) throw failure;
    answer.textContent = say('gone');
  }
}

/** What was taken over is kept before it is said to be. */
async function take(theirs, name, answer) {
  let told;
  if (document_.findings.length === 0) {
    document_ = { ...theirs, unit: document_.unit ?? theirs.unit };
    told = say('taken', name, theirs.findings.length);
  } else {
    const { document: both, added, known } = merged(document_, theirs);
    document_ = both;
    told = say('merged', name, added, known);
  }
  head('by').value = document_.by;
  if (head('unit')) head('unit').value = document_.unit ?? '';
  checklist.show(document_, checklist.added());
  changed();
  await save();
  answer.textContent = told;
}

function print(button) {
  const { kind, format } = button.dataset;
  return paper({ kind, format, ruleSet: kept.ruleSet, submission: kept.submission, findings: document_.findings.length ? findings() : null, key: hasDraft() ? kept.key : null }, trouble);
}

start();
