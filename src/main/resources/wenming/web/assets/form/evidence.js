// References to evidence, and files that are attached: a file's fingerprint goes into the list of evidence, the file itself
// stays in this browser until it is bundled.
import * as files from './files.js';
import { sha256 } from './sha256.js';
import { say } from '../words.js';

const LIST = '/evidence';
const MOST_MEGABYTES = 500;

export class Evidence {
  constructor(state, draftKey, tell) {
    this.state = state;
    this.draftKey = draftKey;
    this.tell = tell;
  }

  get entries() {
    const value = this.state.get(LIST);
    return Array.isArray(value) ? value : [];
  }

  /** Shows which pieces a fact names, and offers the others. */
  show(element, value) {
    const ids = Array.isArray(value) ? value : [];
    element.querySelector('.chips').replaceChildren(...ids.map((id, i) => this.#chip(id, i)));
    const pick = element.querySelector('.pick');
    pick.replaceChildren(
      pick.options[0],
      ...this.entries
        .filter((entry) => typeof entry?.id === 'string' && !ids.includes(entry.id))
        .map((entry) => new Option(this.#title(entry), entry.id)),
    );
    pick.value = '';
  }

  #chip(id, index) {
    const chip = document.getElementById('chip').content.firstElementChild.cloneNode(true);
    const at = this.entries.findIndex((entry) => entry?.id === id);
    const text = at < 0 ? `${id} ${say('unlisted')}` : this.#title(this.entries[at]);
    const go = chip.querySelector('.chip-go');
    go.textContent = text;
    go.dataset.go = at < 0 ? LIST : `${LIST}/${at}`;
    const drop = chip.querySelector('.chip-drop');
    drop.dataset.ref = index;
    drop.setAttribute('aria-label', say('remove-ref', text));
    return chip;
  }

  #title(entry) {
    return entry.title ? `${entry.id} ${entry.title}` : String(entry.id);
  }

  /** Names one more piece at a pointer. */
  refer(pointer, id) {
    const known = this.state.get(pointer);
    const ids = Array.isArray(known) ? known : [];
    if (!ids.includes(id)) this.state.set(pointer, [...ids, id]);
  }

  drop(pointer, index) {
    const left = this.state.get(pointer).filter((id, i) => i !== index);
    this.state.set(pointer, left.length ? left : undefined);
  }

  /** Attaches files to the fact whose evidence stands at a pointer; the list is told how to make new ids. */
  async attach(pointer, chosen, list) {
    for (const file of chosen) {
      if (file.size > MOST_MEGABYTES << 20) {
        this.tell(say('file-too-large', file.name, MOST_MEGABYTES));
        continue;
      }
      this.tell(say('hashing', file.name));
      const fingerprint = await sha256(file);
      const kept = await files.keep(this.draftKey(), fingerprint, file).then(() => true, () => false);
      this.state.group(() => {
        const known = this.entries.find((entry) => entry?.sha256 === fingerprint);
        const entry = known ?? this.#entry(list.newId(), file, fingerprint);
        if (!known) this.state.splice(LIST, this.entries.length, 0, [entry]);
        this.refer(pointer, entry.id);
      });
      this.tell(say(kept ? 'attached' : 'file-not-kept', file.name));
    }
  }

  #entry(id, file, fingerprint) {
    const kind = file.type.startsWith('image/') ? 'photo' : 'document';
    return { id, kind, title: file.name, uri: `evidence/${id}-${safe(file.name)}`, sha256: fingerprint };
  }

  /** Suggestions for fields that name an entry of another list. */
  suggest() {
    const named = (pointer) => (Array.isArray(this.state.get(pointer)) ? this.state.get(pointer) : []);
    const options = (...pointers) =>
      pointers
        .flatMap(named)
        .filter((entry) => typeof entry?.id === 'string')
        .map((entry) => new Option(String(entry.name ?? entry.id), entry.id));
    const fill = (id, ...pointers) => document.getElementById(id).replaceChildren(...options(...pointers));
    fill('ids-campuses', '/unit/campuses');
    fill('ids-departments', '/unit/departments');
    fill('ids-places', '/premises', '/volunteerStations', '/unit/campuses');
  }
}

/** A name that is a file's name on every system. */
export function safe(name) {
  return name.normalize('NFC').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(-120);
}
