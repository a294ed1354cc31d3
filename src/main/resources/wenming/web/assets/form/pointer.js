// JSON pointers: how every value of a submission is named, by the server, by links and by the elements of the form.

export function split(pointer) {
  return pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function join(keys) {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at a pointer; undefined where there is none. */
export function at(root, pointer) {
  return split(pointer).reduce(
    (value, key) => (value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

/** The pointer of a form's element: its own key and those of what it stands in, up to a base. */
export function pointerOf(element) {
  const keys = [];
  let node = element;
  while (node && node.dataset.base === undefined) {
    if (node.dataset.at !== undefined) keys.unshift(node.dataset.at);
    node = node.parentElement?.closest('[data-at], [data-base]');
  }
  return (node?.dataset.base ?? '') + join(keys);
}
