// Only this browser knows by which rule set a draft is: it looks, and goes on to the form.
import * as drafts from '../drafts.js';

const key = new URLSearchParams(location.search).get('draft');
drafts
  .load(key)
  .catch(() => undefined)
  .then((draft) => {
    const ruleSet = draft?.ruleSet ?? draft?.submission?.ruleSet;
    if (ruleSet) {
      location.replace(`/form?${new URLSearchParams({ ruleSet, draft: key })}${location.hash}`);
    } else {
      document.getElementById('opening').hidden = true;
      document.getElementById('no-draft').hidden = false;
    }
  });
