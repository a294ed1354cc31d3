// The score while the form is filled in. An answer that is overtaken by another change is dropped; when the server is gone it
// is asked again until it is back.
import { Gone, hand } from '../server.js';
import { say } from '../words.js';

const AFTER_TYPING = 400;
const AGAIN = 4_000;

export class Live {
  #timer;
  #flight;

  /** lacking() says what must be filled in first; scored(html) and faulty(html, place) take answers. */
  constructor(state, { ruleSet, lacking, scored, faulty, waiting, troubled, busy }) {
    Object.assign(this, { state, ruleSet, lacking, scored, faulty, waiting, troubled, busy });
    addEventListener('online', () => this.soon(0));
  }

  /** Asks when nothing has changed for a moment. */
  soon(delay = AFTER_TYPING) {
    clearTimeout(this.#timer);
    this.#flight?.abort();
    this.busy(true);
    this.#timer = setTimeout(() => this.#ask(), delay);
  }

  async #ask() {
    const lacking = this.lacking();
    this.waiting(lacking);
    if (lacking.length) {
      this.busy(false);
      return;
    }
    const { submission, place } = this.state.handed();
    const flight = new AbortController();
    this.#flight = flight;
    try {
      const response = await hand(`/form/live?ruleSet=${encodeURIComponent(this.ruleSet)}`, { submission }, { signal: flight.signal });
      const html = await response.text();
      if (flight.signal.aborted) return;
      if (response.ok) {
        this.troubled('');
        this.scored(html);
        this.busy(false);
      } else if (html.includes('form-problems')) {
        this.troubled('');
        this.faulty(html, place);
        this.busy(false);
      } else {
        const busy = response.status === 429;
        this.troubled(say(busy ? 'busy' : 'failed'));
        if (busy || response.status >= 500) this.soon((Number(response.headers.get('Retry-After')) || AGAIN / 1000) * 1000);
      }
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      this.troubled(say(failure instanceof Gone ? 'gone' : 'failed'));
      this.soon(AGAIN);
    }
  }
}
