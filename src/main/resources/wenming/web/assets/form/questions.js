// The questions of the rule set: each is answered once, in an entry of /statements. An answer taken back takes its entry away.
import { fill, unfold, countMore } from './rows.js';
import { read } from './fields.js';
import { say } from '../words.js';

const LIST = '/statements';

export class Questions {
  constructor(section, state) {
    this.section = section;
    this.state = state;
    this.pointer = LIST;
    this.spec = { key: 'statements' };
    this.title = section.querySelector('h2').firstChild.textContent.trim();
    this.elements = [...section.querySelectorAll('.question')];
  }

  get entries() {
    const value = this.state.get(LIST);
    return Array.isArray(value) ? value : [];
  }

  get value() {
    return this.state.get(LIST);
  }

  get count() {
    return this.entries.length;
  }

  index(key) {
    return this.entries.findIndex((entry) => entry?.key === key);
  }

  render() {
    for (const element of this.elements) {
      const index = this.index(element.dataset.question);
      element.dataset.at = index < 0 ? this.count : index;
      fill(element, this.entries[index] ?? {});
      countMore(element, this.entries[index] ?? {});
    }
    this.#strangers();
    this.refresh();
  }

  /** Answers that this rule set does not ask for; they are kept, and can be removed. */
  #strangers() {
    const asked = new Set(this.elements.map((element) => element.dataset.question));
    const template = document.getElementById('row-stranger');
    const strangers = [...this.entries.keys()].filter((i) => {
      const key = this.entries[i]?.key;
      return !asked.has(key) || this.index(key) !== i;
    });
    this.section.querySelector('.strangers').replaceChildren(
      ...strangers.map((i) => {
        const row = template.content.firstElementChild.cloneNode(true);
        row.dataset.at = i;
        const entry = this.entries[i];
        const text = say('strange-answer', entry?.key ?? '?', JSON.stringify(entry?.value ?? entry));
        row.querySelector('.stranger-text').textContent = text;
        row.setAttribute('aria-label', text);
        return row;
      }),
    );
  }

  refresh() {
    const answered = this.elements.filter((element) => this.index(element.dataset.question) >= 0).length;
    this.section.querySelector('.count').textContent = say('answered', answered, this.elements.length);
  }

  /** Takes over an answer. */
  take(control, typing) {
    const key = control.closest('.question').dataset.question;
    const value = read(control);
    const index = this.index(key);
    if (index < 0) {
      if (value !== undefined) this.state.splice(LIST, this.count, 0, [{ key, value }]);
    } else if (value === undefined && Object.keys(this.entries[index]).every((name) => name === 'key' || name === 'value')) {
      this.state.splice(LIST, index, 1);
    } else {
      this.state.set(`${LIST}/${index}/value`, value, { typing });
    }
  }

  /** The pointer of an answer's evidence; an entry is made where there is none yet. */
  evidence(element) {
    const key = element.dataset.question;
    if (this.index(key) < 0) this.state.splice(LIST, this.count, 0, [{ key }]);
    return `${LIST}/${this.index(key)}/evidence`;
  }

  row(index) {
    return this.section.querySelector(`[data-at="${index}"]:is(.question, .stranger)`);
  }

  question(key) {
    return this.elements.find((element) => element.dataset.question === key);
  }

  unfold(element, open) {
    unfold(element, open);
  }
}
