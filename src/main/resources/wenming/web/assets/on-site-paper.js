// Papers of an evaluator: to be printed, as PDF, as a spreadsheet.
import { download, fill, Gone, hand } from './server.js';
import { say } from './words.js';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Gives the visitor a paper; what stands in its way is told in the element trouble.
 * what: { kind, format, ruleSet, submission, findings, key }: without a submission the empty paper of the rule set; with the
 * format html it is shown on a page of its own, from which it is printed.
 */
export async function paper(what, trouble) {
  const { kind, format, ruleSet, submission, findings, key } = what;
  const query = `?ruleSet=${encodeURIComponent(ruleSet)}`;
  trouble.replaceChildren();
  if (format === 'html') {
    location.assign(`/on-site/paper${key ? `?kind=${kind}&draft=${encodeURIComponent(key)}` : `${query}&kind=${kind}`}`);
    return;
  }
  try {
    const accept = `${TYPES[format]}, text/html`;
    const path = `/papers/${kind}.${format}${query}`;
    const response = submission
      ? await hand(path, { submission, findings }, { accept })
      : await fetch(path, { headers: { Accept: accept, 'X-Fragment': '1' } });
    if (response.ok) download(name(response, kind, format), await response.arrayBuffer(), TYPES[format]);
    else await fill(trouble, response);
  } catch (failure) {
    if (!(failure instanceof Gone) && !(failure instanceof TypeError)) throw failure;
    trouble.textContent = say('gone');
  }
}

/** As the server names it, else by what it is. */
function name(response, kind, format) {
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '');
  return named ? decodeURIComponent(named[1]) : `${kind}.${format}`;
}
