// Asking the server, and saying so when it is gone: whoever fills in a form must be able to go on.
const banner = document.getElementById('gone');

/** The server could not be reached; nothing is lost, the caller tries again later. */
export class Gone extends Error {}

function reached(yes) {
  banner.hidden = yes;
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...options });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    reached(false);
    throw new Gone();
  }
  reached(true);
  return response;
}

/**
 * Posts a submission or any other JSON; the answer is a fragment of HTML unless another form is asked for.
 * A refusal is an answer too: look at response.ok.
 */
export function post(path, body, { accept = 'text/html', signal } = {}) {
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept, 'X-Fragment': '1' },
    body: json,
    signal,
  });
}

/**
 * Hands in what belongs to one unit, as files side by side: { submission, findings, earlier }, each an object or a text of
 * JSON; what is null or undefined is left out.
 */
export function hand(path, parts, { accept = 'text/html', signal } = {}) {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (part === null || part === undefined) continue;
    const json = typeof part === 'string' ? part : JSON.stringify(part);
    form.append(name, new Blob([json], { type: 'application/json' }), `${name}.json`);
  }
  return ask(path, { method: 'POST', headers: { Accept: accept, 'X-Fragment': '1' }, body: form, signal });
}

/** Posts bytes as they are, as of a file. */
export function postBytes(path, bytes, { accept = 'text/html', type = 'application/octet-stream' } = {}) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': type, Accept: accept, 'X-Fragment': '1' },
    body: bytes,
  });
}

/** Gets a fragment. */
export function get(path, { accept = 'text/html' } = {}) {
  return ask(path, { headers: { Accept: accept, 'X-Fragment': '1' } });
}

/** Puts the answer's HTML into an element; htmx then knows what it brings. */
export async function fill(element, response) {
  element.innerHTML = await response.text();
  window.htmx?.process(element);
  element.dispatchEvent(new CustomEvent('filled', { bubbles: true }));
}

/** Hands bytes to the visitor as a file. */
export function download(name, bytes, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
