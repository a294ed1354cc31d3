// Clauses as a tree: the address after # names the clause that is shown, so that it can be sent to somebody and the way back works.
const shown = document.getElementById('criterion');

const links = () => [...document.querySelectorAll('#clauses a[data-fragment]')];
const linkOf = (hash) => links().find((link) => link.getAttribute('href') === hash);

function mark(link) {
  links().forEach((one) => one.removeAttribute('aria-current'));
  link?.setAttribute('aria-current', 'true');
}

/** Shows the clause of a link; a person who chose it is led to it, as it may stand far below. */
async function choose(link, lead) {
  mark(link);
  await window.htmx.ajax('GET', link.dataset.fragment, { target: shown, swap: 'innerHTML' });
  if (lead) {
    const title = shown.querySelector('h3');
    title?.focus({ preventScroll: true });
    if (title && (title.getBoundingClientRect().top < 0 || title.getBoundingClientRect().top > innerHeight / 2)) {
      title.scrollIntoView({ block: 'start' });
    }
  }
}

function follow(lead) {
  const link = linkOf(location.hash);
  if (!link) return;
  link.closest('details').open = true;
  choose(link, lead);
}

/** Up and down go through the tree as Tab does, from one line to the next. */
function walk(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const line = event.target.closest('summary, a[data-fragment]');
  if (!(event.key in steps) || !line) return;
  const lines = [...event.currentTarget.querySelectorAll('summary, details[open] a[data-fragment]')];
  const next = lines[lines.indexOf(line) + steps[event.key]];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function bind() {
  document.getElementById('clauses')?.addEventListener('keydown', walk);
}

if (shown) {
  addEventListener('hashchange', () => follow(true));
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id !== 'clauses' && !document.getElementById('clauses')?.contains(event.target)) return;
    bind();
    const id = shown.querySelector('[data-criterion]')?.dataset.criterion;
    mark(links().find((link) => decodeURIComponent(link.getAttribute('href').slice(1)) === id));
  });
  bind();
  follow(false);
}
