// What stands beside the form: the score, what is still missing, and a short line for those who listen or hold a phone.
import { say } from '../words.js';

const QUIET = 1_500;

export class Panel {
  #score = document.getElementById('live-score');
  #waiting = document.getElementById('live-waiting');
  #said = document.getElementById('live-said');
  #strip = document.getElementById('strip');
  #trouble = document.createElement('p');
  #timer;

  constructor(signs) {
    this.signs = signs;
    this.#trouble.className = 'small muted';
    this.#score.before(this.#trouble);
  }

  /** Shows what is to be filled in before there can be a score. */
  waiting(controls) {
    this.#waiting.hidden = controls.length === 0;
    this.#waiting.querySelector('ul').replaceChildren(
      ...controls.map((control) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `#${control.closest('[data-base]').dataset.base}/${control.dataset.at}`;
        link.textContent = control.closest('label').querySelector('.cap').firstChild.textContent.trim();
        item.append(link);
        return item;
      }),
    );
    if (controls.length) this.#old(true);
  }

  /** Shows a score; answers with it. */
  scored(html) {
    this.#score.innerHTML = html;
    this.#old(false);
    const { score, max, given, asked, statuses } = this.#score.firstElementChild.dataset;
    this.signs.take(JSON.parse(statuses), given, asked);
    const text = say('scored', score, max, given, asked);
    this.#strip.hidden = false;
    this.#strip.textContent = text;
    this.#say(text);
    return score;
  }

  faulty(count) {
    this.#old(true);
    this.#say(say('faults', count));
    this.#strip.hidden = false;
    this.#strip.textContent = say('faults', count);
  }

  troubled(text) {
    this.#trouble.textContent = text;
  }

  /** A score that no longer speaks of what is filled in is marked as such. */
  #old(yes) {
    this.#score.classList.toggle('old', yes && this.#score.hasChildNodes());
    this.#score.setAttribute('data-note', say('earlier'));
  }

  /** Said aloud only when there is a pause and something new. */
  #say(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#said.textContent !== text) this.#said.textContent = text;
    }, QUIET);
  }
}
