// The signs beside the names of the parts: how many entries, whether something is wrong, how many criteria can be assessed.
import { say } from '../words.js';

export class Signs {
  #statuses = {};
  #filled = document.getElementById('filled');

  constructor(lists, state) {
    this.lists = lists;
    this.state = state;
    this.#filled.textContent = say('filled-none');
  }

  /** How each criterion stands now. */
  take(statuses, given, asked) {
    this.#statuses = statuses;
    this.#filled.textContent = say('filled', given, asked);
    for (const section of document.querySelectorAll('#lists .list')) {
      const items = [...section.querySelectorAll('.serves li')];
      const said = (item) => statuses[item.dataset.criterion] ?? 'not-assessed';
      items.forEach((item) => (item.dataset.status = said(item)));
      const told = section.querySelector('.given');
      if (told) told.textContent = say('filled-list', items.filter((item) => said(item) !== 'not-assessed').length);
    }
  }

  show(faults, lacking) {
    this.#sign('unit', faults.within(undefined) || lacking.length > 0 ? 'fault' : 'good', '');
    let further = 'empty';
    for (const list of this.lists) {
      const kind = faults.within(list) ? 'fault' : list.value === undefined ? 'empty' : 'good';
      if (!this.#sign(list.spec.key, kind, list.count || '') && kind !== 'empty') further = kind === 'fault' ? 'fault' : further === 'fault' ? 'fault' : 'good';
    }
    this.#sign('further', further, '');
  }

  #sign(key, kind, count) {
    const link = document.querySelector(`.sections [data-section="${key}"]`);
    if (!link) return false;
    const sign = link.querySelector('.sign');
    link.dataset.sign = kind;
    const mark = kind === 'empty' ? '' : say(`sign-${kind}`);
    sign.textContent = `${mark}${count === '' ? '' : ` ${count}`}`;
    link.title = say(`sign-${kind}-name`);
    return true;
  }
}
