// What a person does: typing, keys, buttons, files.
import * as paste from './paste.js';
import { pointerOf } from './pointer.js';
import * as rows from './rows.js';
import * as transfer from './transfer.js';
import { say } from '../words.js';

const CONTROL = 'input[data-at], select[data-at], textarea[data-at]';

export function listen(form) {
  const area = document.getElementById('lists');
  area.addEventListener('input', (event) => typed(form, event));
  area.addEventListener('change', (event) => chosen(form, event));
  area.addEventListener('click', (event) => clicked(form, event));
  area.addEventListener('keydown', (event) => pressed(form, event));
  area.addEventListener('focusout', () => form.state.seal());
  area.addEventListener('paste', (event) => pasted(form, event));
  document.addEventListener('keydown', (event) => undoByKey(form.state, event));
  document.getElementById('undo').addEventListener('click', () => undo(form));
  document.getElementById('redo').addEventListener('click', () => redo(form));
  document.getElementById('export').addEventListener('click', () => transfer.exportJson(form.state.handed().submission));
  document.getElementById('bundle').addEventListener('click', () => bundle(form));
  document.getElementById('result').addEventListener('click', (event) => result(form, event));
  const input = document.getElementById('import');
  input.addEventListener('change', async () => {
    const file = input.files[0];
    input.value = '';
    if (file) await bring(form, file);
  });
  // A link to the place that the address names already must work too.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#/"]');
    if (link) form.places.go(decodeURIComponent(link.hash.slice(1)));
  });
  paste.whenAdded((list, count) => {
    form.tell(say('paste-added', count));
    form.places.go(`${list.pointer}/${list.count - count}`);
  });
}

const listOf = (form, element) => form.lists.find((list) => list.section === element.closest('.list'));
const isTyping = (control) => control.matches('input, textarea');

function typed(form, { target }) {
  if (!target.matches(CONTROL)) return;
  form.faults.touched(target);
  const question = target.closest('.question');
  if (question) listOf(form, question).take(target, isTyping(target));
  else rows.take(target, isTyping(target));
}

function chosen(form, { target }) {
  if (target.matches('.is-none')) {
    none(form, target);
  } else if (target.matches('.pick') && target.value) {
    form.evidence.refer(refsPointer(form, target), target.value);
    form.evidence.show(target.closest('.refs'), form.state.get(refsPointer(form, target)));
  } else if (target.matches('.attach')) {
    attach(form, target);
  }
}

function refsPointer(form, element) {
  const question = element.closest('.question');
  return question ? listOf(form, question).evidence(question) : pointerOf(element.closest('.refs'));
}

async function attach(form, input) {
  const chosenFiles = [...input.files];
  const pointer = refsPointer(form, input);
  input.value = '';
  await form.evidence.attach(pointer, chosenFiles, form.places.list('/evidence'));
}

/** "None": an empty list is stated, or nothing is. */
function none(form, box) {
  const control = box.closest('.cell')?.querySelector(CONTROL);
  const nested = box.closest('.nested');
  if (control?.value.trim()) {
    box.checked = false;
    return;
  }
  const pointer = control ? pointerOf(control) : nested ? pointerOf(nested) : listOf(form, box).pointer;
  form.state.set(pointer, box.checked ? [] : undefined);
}

function clicked(form, { target }) {
  const button = target.closest('button');
  if (!button) return;
  const list = listOf(form, button);
  const row = button.closest('.row');
  const nested = button.closest('.nested');
  if (button.matches('.add')) nested ? addNested(form, nested) : list.add();
  else if (button.matches('.paste')) paste.open(list);
  else if (button.matches('.before')) list.turn(-1);
  else if (button.matches('.after')) list.turn(1);
  else if (button.matches('.more')) more(form, row ?? button.closest('.question'));
  else if (button.matches('.copy')) list.copy(Number(row.dataset.at));
  else if (button.matches('.drop')) drop(form, row);
  else if (button.matches('.chip-go')) form.places.go(button.dataset.go);
  else if (button.matches('.chip-drop')) {
    const refs = button.closest('.refs');
    form.evidence.drop(refsPointer(form, refs), Number(button.dataset.ref));
    form.evidence.show(refs, form.state.get(refsPointer(form, refs)));
    refs.querySelector('.pick').focus();
  } else if (button.matches('.forget-odd')) form.state.group(() => form.state.set(button.dataset.pointer, undefined));
  if (button.matches('.before, .after, .more')) form.faults.show();
}

function more(form, row) {
  rows.unfold(row, !rows.isOpen(row));
}

function addNested(form, nested) {
  const pointer = pointerOf(nested);
  const known = form.state.get(pointer);
  const count = Array.isArray(known) ? known.length : 0;
  form.state.splice(pointer, count, 0, [{}], { fresh: true });
  rows.first(form.places.locate(`${pointer}/${count}`, true).element)?.focus();
}

/** Deletes a row; the cursor goes to the next one, or to the button that adds. */
function drop(form, row) {
  const pointer = pointerOf(row);
  const list = listOf(form, row);
  const name = row.getAttribute('aria-label');
  form.state.splice(pointer.slice(0, pointer.lastIndexOf('/')), Number(row.dataset.at), 1);
  form.tell(say('removed', name));
  const { element, exact } = form.places.locate(pointer);
  (exact ? rows.first(element) : list.section.querySelector('.add'))?.focus();
}

function pressed(form, event) {
  const control = event.target;
  if (event.key !== 'Enter' || event.isComposing || !control.matches(CONTROL)) return;
  const list = listOf(form, control);
  const row = control.closest('.row');
  if (!row || !list.add) return;
  const nested = control.closest('.nested');
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    nested ? addNested(form, nested) : list.add();
  } else if (control instanceof HTMLInputElement && !nested && !event.shiftKey) {
    event.preventDefault();
    const below = list.below(control);
    if (below) below.focus();
    else list.add();
  }
}

/** Where somebody types, the browser's own undo is at work. */
function undoByKey(state, event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const target = event.target;
  if ((key !== 'z' && key !== 'y') || (target.matches?.('input, textarea') && !target.matches('[type="checkbox"], [type="file"], [type="radio"]'))) return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) state.redo();
  else state.undo();
}

function undo(form) {
  form.state.undo();
  form.tell(say('undone'));
}

function redo(form) {
  form.state.redo();
  form.tell(say('redone'));
}

/** Several cells at once open the dialog; one cell is pasted where the cursor is. */
function pasted(form, event) {
  const text = event.clipboardData.getData('text/plain');
  const list = event.target.closest('.row') && listOf(form, event.target);
  const several = text.includes('\t') || (event.target.matches('input') && text.trimEnd().includes('\n'));
  if (!several || !list?.add || event.target.closest('.nested')) return;
  event.preventDefault();
  paste.open(list, text);
}

async function bundle(form) {
  const missing = await transfer.exportZip(form.state.handed().submission, form.keep.draft.key);
  form.tell(missing.length ? say('files-missing', missing.join(say('order-and'))) : '');
}

async function bring(form, file) {
  let submission;
  try {
    submission = await transfer.read(file, form.keep.draft.key, form.spec.ruleSet);
  } catch {
    form.tell(say('not-json'));
    return;
  }
  if (!confirm(say('import-confirm', file.name))) return;
  form.state.group(() => form.state.set('', submission));
  const named = submission.ruleSet;
  const other = typeof named === 'string' && named.split('@')[0] !== form.spec.ruleSet.split('@')[0];
  form.tell(other ? say('other-set', named) : say('imported', file.name));
}

/** The result page reads the draft from this browser: it must be there first. */
async function result(form, event) {
  event.preventDefault();
  form.keep.soon();
  await form.keep.now();
  location.assign(`/result?draft=${form.keep.draft.key}`);
}
