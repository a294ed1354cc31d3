// Comparing with an earlier result: a scorecard from a file, or what another draft is worth.
import * as drafts from './drafts.js';
import { address, link, parts } from './result.js';
import { fill, Gone, hand } from './server.js';
import { say } from './words.js';

const MOST_MEGABYTES = 4;
const element = (id) => document.getElementById(id);
let key;

async function compare(earlier, ruleSet) {
  const moves = element('moves');
  try {
    const query = ruleSet ? { earlierRuleSet: ruleSet } : {};
    const response = await hand(address('/result/compare', query), { ...parts(), earlier });
    await fill(moves, response);
    link(moves);
    return response.ok;
  } catch (failure) {
    if (!(failure instanceof Gone)) throw failure;
    moves.textContent = say('gone');
    return false;
  }
}

/** Kept with the draft, so that the comparison is there again next time and papers can show it. */
async function keep(earlier) {
  const draft = await drafts.load(key);
  if (draft) await drafts.save({ ...draft, earlier });
  element('earlier-remove').hidden = !earlier;
}

async function read(file) {
  if (file.size > MOST_MEGABYTES << 20) {
    element('moves').textContent = say('too-large', MOST_MEGABYTES);
    return;
  }
  const text = await file.text();
  if (!(await compare(text))) return;
  const earlier = JSON.parse(text);
  // A submission that was chosen instead of a scorecard is compared, but it is no result to be kept.
  if (typeof earlier.ruleSet === 'object') await keep(earlier);
}

async function others() {
  const all = (await drafts.list()).filter((draft) => draft.key !== key);
  const select = element('earlier-draft');
  for (const draft of all) {
    const day = draft.submission?.asOf ?? draft.submission?.period?.to ?? '';
    select.append(new Option([draft.name, day, draft.ruleSet, draft.score].filter(Boolean).join(' · '), draft.key));
  }
  select.closest('label').hidden = all.length === 0;
}

/** Watches the comparison of a result that was just put in; an earlier result that is kept is compared at once. */
export function watchEarlier(draft) {
  key = draft.key;
  others();
  if (draft.earlier) {
    compare(draft.earlier);
    element('earlier-remove').hidden = false;
  }
  const input = element('earlier-file');
  input.addEventListener('change', () => {
    if (input.files.length > 0) read(input.files[0]);
    input.value = '';
  });
  element('earlier-draft').addEventListener('change', async (event) => {
    const other = event.target.value && (await drafts.load(event.target.value));
    if (other) await compare(other.submission, other.ruleSet);
  });
  element('earlier-remove').addEventListener('click', async () => {
    await keep(null);
    element('moves').replaceChildren();
  });
}
