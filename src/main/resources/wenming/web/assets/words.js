// What scripts say, in the language of the page: the layout writes it into the page, so that no text stands in a script.
const words = Object.assign(
  {},
  ...[...document.querySelectorAll('#words, script.words')].map((element) => JSON.parse(element.textContent)),
);

/** The sentence of this key with {0}, {1} … filled in. */
export function say(key, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words[key] ?? key);
}
