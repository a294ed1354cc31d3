// Between a value of the submission and the control that shows it. What a person typed that is no such value is kept as it
// was typed, so that the server can say what is wrong with it and nothing is lost.
const WHOLE = /^\d{1,15}$/;
const DECIMAL = /^(?=.{1,15}$)\d+(\.\d+)?$/;
const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$|^(\d{4})(\d{2})(\d{2})$/;

/** Full-width digits and signs as plain ones. */
export function narrow(text) {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();
}

/** A day in any usual way of writing as yyyy-MM-dd; the text itself where it is none. */
export function day(text) {
  const found = narrow(text).match(DAY);
  if (!found) return text.trim();
  const [year, month, date] = found[1] ? found.slice(1, 4) : found.slice(4, 7);
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** A number where the text is one, else the text. */
export function number(text, whole) {
  const plain = narrow(text).replaceAll(/[\s,]/g, '');
  return (whole ? WHOLE : DECIMAL).test(plain) ? Number(plain) : text.trim();
}

function lines(text, map) {
  const items = text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map(map);
  return items.length ? items : undefined;
}

/** What a control says; undefined where it says nothing. */
export function read(control) {
  const text = control.value;
  const type = control.dataset.type;
  if (type === 'TEXTS' || type === 'DAYS') {
    const given = lines(text, type === 'DAYS' ? day : (line) => line);
    return given ?? (noneBox(control)?.checked ? [] : undefined);
  }
  if (text === '') return undefined;
  switch (type) {
    case 'COUNT':
      return number(text, true);
    case 'HOURS':
    case 'DECIMAL':
    case 'ANSWER':
      return number(text, false);
    case 'YES_NO':
    case 'WORD':
      return control.selectedOptions[0].dataset.raw === undefined ? chosen(text, type) : JSON.parse(control.selectedOptions[0].dataset.raw);
    default:
      return idOf(control.list, text);
  }
}

/** The id of what is called so in another list, for people know names; the text itself where nothing, or more than one, is. */
export function idOf(list, text) {
  const options = [...(list?.options ?? [])];
  if (options.some((option) => option.value === text)) return text;
  const called = options.filter((option) => option.label === text.trim());
  return called.length === 1 ? called[0].value : text;
}

function chosen(text, type) {
  return type === 'YES_NO' ? text === 'true' : text;
}

/** Shows a value, whatever it is. */
export function write(control, value) {
  const type = control.dataset.type;
  if (control instanceof HTMLSelectElement) {
    select(control, value);
  } else if (type === 'TEXTS' || type === 'DAYS') {
    control.value = Array.isArray(value) ? value.map(text).join('\n') : text(value);
    const none = noneBox(control);
    if (none) {
      none.checked = Array.isArray(value) && value.length === 0;
      none.disabled = Array.isArray(value) && value.length > 0;
    }
  } else {
    control.value = text(value);
  }
}

function text(value) {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value that is none of the words is shown as a word of its own until another is chosen. */
function select(control, value) {
  control.querySelector('option[data-raw]')?.remove();
  const type = control.dataset.type;
  const known = type === 'YES_NO' ? typeof value === 'boolean' : typeof value === 'string' && value !== '';
  if (value === undefined) {
    control.value = '';
    return;
  }
  control.value = known ? String(value) : '';
  if (!known || control.selectedIndex < 0 || control.value !== String(value)) {
    const option = new Option(text(value), `?${text(value)}`);
    option.dataset.raw = JSON.stringify(value);
    control.append(option);
    option.selected = true;
  }
}

export function noneBox(control) {
  return control.closest('.cell')?.querySelector(':scope > .none > .is-none');
}
