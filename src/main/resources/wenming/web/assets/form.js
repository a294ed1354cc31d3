// The self-assessment form. The submission is the truth: controls are filled from it and write back to it, and all that a
// person does can be undone. Texts and elements come from the server, values never leave but to be scored.
import * as drafts from './drafts.js';
import { say } from './words.js';
import { Evidence } from './form/evidence.js';
import { Faults } from './form/faults.js';
import { Keep } from './form/keep.js';
import { List } from './form/lists.js';
import { Live } from './form/live.js';
import { Panel } from './form/panel.js';
import { Places } from './form/places.js';
import { pointerOf } from './form/pointer.js';
import { Questions } from './form/questions.js';
import * as rows from './form/rows.js';
import { Signs } from './form/signs.js';
import { State } from './form/state.js';
import { listen } from './form/hands.js';
import * as odd from './form/odd.js';

const spec = JSON.parse(document.getElementById('form-spec').textContent);
const message = document.getElementById('message');
const READING = 8_000;
let told;

/** Says something for a while. */
function tell(text) {
  clearTimeout(told);
  message.textContent = text;
  message.hidden = text === '';
  told = setTimeout(() => (message.hidden = true), READING);
}

/** What a new draft says before anybody has typed: what the rule set itself fixes. */
function blank() {
  const submission = { contract: 1, ruleSet: spec.ruleSet, unit: {}, period: { ...spec.period } };
  if (spec.kind) submission.unit.kind = spec.kind;
  return submission;
}

async function draftOfAddress() {
  const key = new URLSearchParams(location.search).get('draft');
  const draft = key ? await drafts.load(key).catch(() => undefined) : undefined;
  return draft ?? { ...drafts.draftOf(blank(), spec.ruleSet), ...(key ? { key } : {}) };
}

function start(draft) {
  const state = new State(structuredClone(draft.submission));
  const keep = new Keep(draft, state);
  const evidence = new Evidence(state, () => keep.draft.key, tell);
  rows.use(state, (element, value) => evidence.show(element, value));
  const lists = spec.lists
    .map((one) => [document.getElementById(`list-${one.key}`), one])
    .filter(([section]) => section)
    .map(([section, one]) => (one.key === 'statements' ? new Questions(section, state) : new List(section, one, state)))
    // The longer pointer first: /unit/campuses lies in /unit.
    .sort((one, other) => other.pointer.length - one.pointer.length);
  const heads = [...document.querySelectorAll('[data-head]')];
  const places = new Places(lists, heads);
  const faults = new Faults(places, (pointer) => state.group(() => state.set(pointer, undefined)));
  const signs = new Signs(lists, state);
  const panel = new Panel(signs);
  const lacking = () => heads.flatMap((head) => [...head.querySelectorAll('[aria-required="true"]')]).filter((control) => state.get(pointerOf(control)) === undefined);
  const live = new Live(state, {
    ruleSet: draft.ruleSet ?? spec.ruleSet,
    lacking,
    waiting: (controls) => {
      panel.waiting(controls);
      signs.show(faults, controls);
    },
    scored: (html) => {
      faults.clear();
      keep.scored(panel.scored(html));
      signs.show(faults, []);
    },
    faulty: (html, place) => {
      faults.take(html, place);
      panel.faulty(faults.count);
      signs.show(faults, []);
    },
    troubled: (text) => panel.troubled(text),
    busy: (yes) => document.getElementById('live').setAttribute('aria-busy', String(yes)),
  });

  const showAll = () => {
    heads.forEach((head) => rows.fill(head, head.dataset.base ? state.get(head.dataset.base) : state.submission));
    lists.forEach((list) => list.render());
    evidence.suggest();
    odd.show(state, spec);
    faults.show();
    buttons();
  };
  const buttons = () => {
    document.getElementById('undo').disabled = !state.canUndo;
    document.getElementById('redo').disabled = !state.canRedo;
  };
  /** Shows what a change touched; where rows came, went or moved, the cursor stays where it was. */
  const changed = ({ detail: { kind, changes } }) => {
    if (kind !== 'set') {
      const focused = document.activeElement?.closest('[data-at]');
      const pointer = focused && pointerOf(focused);
      const touched = new Set(changes.map((change) => places.list(change.pointer)));
      if (changes.some((change) => change.pointer === '' || !places.list(change.pointer))) {
        showAll();
      } else {
        touched.forEach((list) => list.render());
        if (touched.has(places.list('/evidence'))) lists.forEach((list) => list.render());
      }
      faults.show();
      if (pointer && document.activeElement === document.body) {
        const back = places.locate(pointer);
        if (back.exact) back.element.focus({ preventScroll: true });
      }
      if (kind === 'undo' || kind === 'redo') places.go(changes[0].index === undefined ? changes[0].pointer : `${changes[0].pointer}/${changes[0].index}`);
    } else {
      touchedBy(changes[0].pointer);
    }
    buttons();
    keep.soon();
    live.soon();
  };
  const touchedBy = (pointer) => {
    const list = places.list(pointer);
    list?.refresh();
    if (/\/(campuses|departments|premises|volunteerStations)\//.test(pointer)) evidence.suggest();
    signs.show(faults, lacking());
  };
  state.addEventListener('change', changed);
  listen({ state, lists, places, evidence, faults, keep, draft, tell, spec, live });
  showAll();
  if (draft.savedAt) keep.known();
  const go = () => location.hash.startsWith('#/') && places.go(decodeURIComponent(location.hash.slice(1)));
  addEventListener('hashchange', go);
  go();
  live.soon(0);
  document.documentElement.dataset.ready = 'form';
}

start(await draftOfAddress());
if (!indexedDB) tell(say('saved-not'));
