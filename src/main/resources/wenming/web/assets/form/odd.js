// What a file holds that the form has no place for; it is kept until the visitor removes it.
import { join } from './pointer.js';
import { say } from '../words.js';

const HEAD = ['contract', 'ruleSet', 'asOf', 'unit', 'period', 'reporter'];

export function show(state, spec) {
  const known = new Set([...HEAD, ...spec.lists.filter((list) => !list.pointer.startsWith('/unit/')).map((list) => list.key)]);
  const odd = Object.keys(state.submission).filter((key) => !known.has(key));
  const section = document.getElementById('list-odd');
  // Answers stay visible even where the rule set asks nothing.
  if (!document.getElementById('list-statements') && state.submission.statements !== undefined) odd.push('statements');
  section.hidden = odd.length === 0;
  section.querySelector('.odd').replaceChildren(
    ...odd.map((key) => {
      const item = document.createElement('li');
      const drop = document.createElement('button');
      drop.type = 'button';
      drop.className = 'secondary outline forget-odd';
      drop.dataset.pointer = join([key]);
      drop.textContent = say('forget');
      item.append(say('odd-item', key, JSON.stringify(state.submission[key]).slice(0, 200)), ' ', drop);
      return item;
    }),
  );
}
