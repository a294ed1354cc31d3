// Keeps the draft in this browser a moment after each change, and at once when the page is left.
import * as drafts from '../drafts.js';
import * as files from './files.js';
import { say } from '../words.js';

const AFTER_TYPING = 300;

export class Keep {
  #timer;
  #changed = false;
  #told = document.getElementById('saved');

  constructor(draft, state) {
    this.draft = draft;
    this.state = state;
    addEventListener('visibilitychange', () => document.hidden && this.now());
    addEventListener('pagehide', () => this.now());
    addEventListener('beforeunload', (event) => this.failed && event.preventDefault());
  }

  soon() {
    this.#changed = true;
    this.#told.dataset.state = 'changed';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), AFTER_TYPING);
  }

  /** The draft as it stands now, with the score it was last given. */
  async now() {
    clearTimeout(this.#timer);
    if (!this.#changed) return;
    this.#changed = false;
    const { submission } = this.state.handed();
    const name = typeof submission.unit?.name === 'string' ? submission.unit.name : '';
    try {
      this.draft = await drafts.save({ ...this.draft, name, submission });
      this.failed = false;
      this.#address();
      const time = new Date(this.draft.savedAt).toLocaleTimeString(document.documentElement.lang);
      this.#told.textContent = say('saved', time);
      if (!this.#changed) this.#told.dataset.state = 'saved';
    } catch {
      this.failed = true;
      this.#told.textContent = say('saved-not');
    }
  }

  scored(score) {
    if (this.draft.score === score) return;
    this.draft = { ...this.draft, score };
    if (this.draft.savedAt) this.soon();
  }

  /** From now on this draft is meant by the address, also in the other language. */
  #address() {
    const here = new URL(location.href);
    if (here.searchParams.get('draft') !== this.draft.key) {
      here.searchParams.set('draft', this.draft.key);
      history.replaceState(history.state, '', here);
    }
    const language = document.querySelector('.language');
    const other = new URL(language.href);
    other.searchParams.set('draft', this.draft.key);
    language.href = other.pathname + other.search;
    document.getElementById('result').href = `/result?draft=${this.draft.key}`;
  }

  /** The address at once, for a draft that is kept already. */
  known() {
    this.#address();
    drafts
      .list()
      .then((all) => files.forgetAllBut([this.draft.key, ...all.map((draft) => draft.key)]))
      .catch(() => {});
  }
}
