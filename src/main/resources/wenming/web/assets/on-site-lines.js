// The checklist as it stands on the page: places, their lines, and the entries of each line. An entry always has a finding;
// only one that was answered stands in the document, so that a slip of the finger loses no note.
import { isAnswered, setKey, setState, stateOf } from './on-site-findings.js';
import { say } from './words.js';

const NUMBERS = new Set(['count', 'points']);
let serial = 0;

export class Checklist {
  /** @param root the section of the page; @param day gives the day of the visit; @param changed is called after each change. */
  constructor(root, day, changed) {
    this.root = root;
    this.day = day;
    this.changed = changed;
    this.places = root.querySelector('.places');
    this.items = templates(root, 'item');
    this.entries = templates(root, 'entry-of');
    this.findingsOf = new WeakMap();
    this.places.addEventListener('change', (event) => this.onChange(event));
    this.places.addEventListener('input', (event) => this.onInput(event));
    this.places.addEventListener('click', (event) => this.onClick(event));
    root.querySelector('.others ul').addEventListener('click', (event) => this.onDropOther(event));
  }

  /** Shows a document; places that it names and nobody listed are added. */
  show(document, added) {
    this.document = document;
    for (const place of this.places.querySelectorAll('.place')) {
      if (place.dataset.added) place.remove();
      else this.fillPlace(place);
    }
    for (const { place, sort, kind } of added) this.addPlace(place, sort, kind);
    document.findings.forEach((finding) => this.showStray(finding));
    this.showOthers();
    const all = [...this.places.querySelectorAll('.place')];
    all.forEach((place, i) => {
      place.open = all.length <= 4 || i === 0;
    });
    this.count();
  }

  /** Adds a place that is not in the submission; the same name is the same place. */
  addPlace(name, sort, kind) {
    const there = this.place(name);
    if (there) return there;
    const template = this.root.querySelector(`template.place-of[data-sort="${sort}"][data-kind="${kind}"]`)
      ?? this.root.querySelector('template.place-of[data-sort="any"]');
    const place = template.content.firstElementChild.cloneNode(true);
    place.dataset.place = name;
    place.dataset.added = 'yes';
    place.dataset.sort = template.dataset.sort;
    place.querySelector('.place-name').textContent = name;
    this.places.append(place);
    this.fillPlace(place);
    place.open = true;
    return place;
  }

  /** Places that were added, to be remembered also while nothing was found there. */
  added() {
    return [...this.places.querySelectorAll('.place[data-added]')].map((place) => ({
      place: place.dataset.place, sort: place.dataset.sort, kind: place.dataset.kind,
    }));
  }

  place(name) {
    return [...this.places.children].find((place) => place.dataset.place === name);
  }

  fillPlace(place) {
    const lines = place.dataset.items.split(' ').filter(Boolean).map((id) => this.line(place, id));
    place.querySelector('.lines').replaceChildren(...lines);
  }

  line(place, criterion) {
    const line = this.items.get(criterion).content.firstElementChild.cloneNode(true);
    const found = this.document.findings.filter(
      (finding) => finding.criterion === criterion && (finding.place ?? '') === place.dataset.place,
    );
    const findings = found.length > 0 ? found : [this.blank(place, criterion)];
    findings.forEach((finding) => this.addEntry(line, place, finding));
    this.refresh(line);
    return line;
  }

  blank(place, criterion) {
    return { criterion, ...(place.dataset.place === '' ? {} : { place: place.dataset.place }) };
  }

  addEntry(line, place, finding) {
    const { criterion } = line.dataset;
    const entry = this.entries.get(criterion).content.firstElementChild.cloneNode(true);
    serial += 1;
    entry.querySelectorAll('input[type=radio]').forEach((radio) => { radio.name = `state-${serial}`; });
    const title = `${criterion} ${line.querySelector('.line-name').textContent}`;
    entry.querySelector('legend').textContent = say('legend', place.querySelector('.place-name').textContent, title);
    this.findingsOf.set(entry, finding);
    line.querySelector('.entries').append(entry);
    this.showEntry(entry, line.dataset.way);
    return entry;
  }

  showEntry(entry, way) {
    const finding = this.findingsOf.get(entry);
    const state = stateOf(finding);
    entry.querySelectorAll('input[type=radio]').forEach((radio) => { radio.checked = radio.value === state; });
    for (const input of entry.querySelectorAll('[data-key]')) {
      const value = finding[input.dataset.key];
      offer(input, value);
      input.value = value ?? '';
    }
    const answered = isAnswered(finding, way);
    const before = entry.dataset.state;
    entry.dataset.state = answered ? state || 'given' : '';
    const more = entry.querySelector('.more');
    more.hidden = !answered;
    // A fault wants words; what complies seldom does. Later the evaluator opens and closes it.
    if (entry.dataset.state !== before) more.open = entry.dataset.state === 'no' || Boolean(finding.note);
    for (const key of ['count', 'kind']) {
      const field = entry.querySelector(`.more [data-key=${key}]`)?.closest('label');
      if (field) field.hidden = way !== 'grades' && state !== 'no';
    }
    this.warn(entry, way);
  }

  /** More points than there are are not taken by the standard. */
  warn(entry, way) {
    const warning = entry.querySelector('.entry-warning');
    const input = entry.querySelector('[data-key=points]');
    const over = way === 'points' && input.value !== '' && !input.checkValidity();
    warning.hidden = !over;
    warning.textContent = over ? say('over', input.max) : '';
  }

  /** A finding at a place, or for a criterion, for which the checklist has no line. */
  showStray(finding) {
    if (!this.items.has(finding.criterion)) return;
    const name = finding.place ?? '';
    let place = this.place(name);
    if (!place && name === '') place = this.addPlace('', 'any', '');
    place ??= this.addPlace(name, 'any', '');
    if (!place.querySelector(`.line[data-criterion="${CSS.escape(finding.criterion)}"]`)) {
      place.querySelector('.lines').append(this.line(place, finding.criterion));
    }
  }

  /** What speaks of criteria that are not looked at on site is kept and can be taken away. */
  showOthers() {
    const others = this.document.findings.filter((finding) => !this.items.has(finding.criterion));
    const box = this.root.querySelector('.others');
    box.hidden = others.length === 0;
    box.querySelector('ul').replaceChildren(...others.map((finding) => {
      const item = document.createElement('li');
      const drop = document.createElement('button');
      drop.type = 'button';
      drop.className = 'secondary outline';
      drop.textContent = say('drop');
      item.append([finding.criterion, finding.place, finding.date, finding.note].filter(Boolean).join(' · '), ' ', drop);
      this.findingsOf.set(item, finding);
      return item;
    }));
  }

  onDropOther(event) {
    const item = event.target.closest('button')?.closest('li');
    if (!item) return;
    this.leave(this.findingsOf.get(item));
    this.showOthers();
    this.changed();
  }

  onChange(event) {
    if (event.target.type !== 'radio') return;
    this.answer(event.target.closest('.entry'), event.target.value);
    this.after(event.target.closest('.line'));
  }

  answer(entry, state) {
    const finding = this.findingsOf.get(entry);
    setState(finding, state);
    this.settle(entry);
  }

  onInput(event) {
    const { key } = event.target.dataset;
    if (!key) return;
    const entry = event.target.closest('.entry');
    const finding = this.findingsOf.get(entry);
    const text = event.target.value;
    setKey(finding, key, NUMBERS.has(key) && text !== '' ? Number(text) : text);
    if (key === 'date' && text === '') finding.date = this.day(); // a finding without a day is none
    if (key === 'points' || key === 'grade') this.settle(entry);
    this.after(entry.closest('.line'));
  }

  /** What was answered stands in the document, with its day; what was taken back does not. */
  settle(entry) {
    const finding = this.findingsOf.get(entry);
    const { way } = entry.closest('.line').dataset;
    if (isAnswered(finding, way)) {
      finding.date ??= this.day();
      if (!this.document.findings.includes(finding)) this.document.findings.push(finding);
    } else {
      this.leave(finding);
    }
    const focused = entry.contains(document.activeElement) && document.activeElement.dataset.key;
    const typed = focused ? document.activeElement.value : null;
    this.showEntry(entry, way);
    if (focused && document.activeElement.dataset.key === focused) document.activeElement.value = typed; // as typed: "1."
  }

  leave(finding) {
    const at = this.document.findings.indexOf(finding);
    if (at >= 0) this.document.findings.splice(at, 1);
  }

  onClick(event) {
    const button = event.target.closest('button');
    if (!button) return;
    const place = button.closest('.place');
    const line = button.closest('.line');
    if (button.matches('.another')) {
      const entry = this.addEntry(line, place, this.blank(place, line.dataset.criterion));
      this.refresh(line);
      entry.querySelector('input, select').focus();
    } else if (button.matches('.drop')) {
      this.drop(button.closest('.entry'), line, place);
    } else if (button.matches('.rest')) {
      this.restComplies(place);
    } else if (button.matches('.drop-place')) {
      this.dropPlace(place);
    }
  }

  drop(entry, line, place) {
    this.leave(this.findingsOf.get(entry));
    entry.remove();
    if (!line.querySelector('.entry')) this.addEntry(line, place, this.blank(place, line.dataset.criterion));
    line.querySelector('.entry input, .entry select').focus();
    this.after(line);
  }

  /** All that was not looked at yet in a place complies: the usual end of a round. */
  restComplies(place) {
    for (const line of place.querySelectorAll('.line')) {
      const entry = line.querySelector('.entry');
      if (line.dataset.state === '' && entry.querySelector('input[type=radio]')) {
        this.answer(entry, 'yes');
        this.refresh(line);
      }
    }
    this.count();
    this.changed();
  }

  dropPlace(place) {
    const found = this.document.findings.filter((finding) => (finding.place ?? '') === place.dataset.place);
    if (found.length > 0 && !confirm(say('drop-place', place.dataset.place, found.length))) return;
    found.forEach((finding) => this.leave(finding));
    place.remove();
    this.root.querySelector('.adding summary').focus();
    this.count();
    this.changed();
  }

  after(line) {
    this.refresh(line);
    this.count();
    this.changed();
  }

  /** Whether a line is answered, and whether its entries contradict each other. */
  refresh(line) {
    const states = [...line.querySelectorAll('.entry')].map((entry) => entry.dataset.state);
    const answered = states.filter(Boolean);
    line.dataset.state = answered[0] ?? '';
    const full = answered.length === states.length && !(answered.length === 1 && answered[0] === 'yes');
    line.querySelector('.another').hidden = !full;
    line.querySelectorAll('.drop').forEach((button) => { button.hidden = states.length < 2; });
    const both = answered.includes('yes') && answered.includes('no');
    line.querySelector('.differ')?.remove();
    if (both) {
      const badge = document.createElement('span');
      badge.className = 'badge part differ';
      badge.textContent = say('differ');
      line.querySelector('.line-title').append(' ', badge);
    }
  }

  /** How much is done, at each place and in all. What was seen of a whole campus stands for its places. */
  count() {
    const whole = new Map();
    for (const place of this.places.querySelectorAll('.place[data-optional]')) {
      const lines = [...place.querySelectorAll('.line[data-state=yes]')].map((line) => line.dataset.criterion);
      whole.set(place.querySelector('.place-name').textContent, new Set(lines));
    }
    let all = 0;
    let done = 0;
    const links = [];
    [...this.places.querySelectorAll('.place')].forEach((place, i) => {
      const covered = whole.get(place.dataset.campus) ?? new Set();
      const lines = [...place.querySelectorAll('.line')];
      const here = lines.filter((line) => line.dataset.state !== '' || covered.has(line.dataset.criterion)).length;
      const words = place.dataset.optional ? say('done-optional', here) : say('done', here, lines.length);
      place.querySelector('.place-done').textContent = words;
      place.querySelector('.place-done').classList.toggle('good', here === lines.length);
      if (!place.dataset.optional) {
        all += lines.length;
        done += here;
      }
      place.id = `place-${i}`;
      links.push(link(place, words));
    });
    this.root.querySelector('.site-nav ul').replaceChildren(...links);
    const progress = this.root.querySelector('progress');
    progress.max = Math.max(all, 1);
    progress.value = done;
    this.root.querySelector('#site-done').textContent = say('progress', done, all, all - done);
  }
}

function templates(root, name) {
  return new Map([...root.querySelectorAll(`template.${name}`)].map((one) => [one.dataset.criterion, one]));
}

/** A word from a file that the list does not offer is kept and shown as it is. */
function offer(input, value) {
  if (input.tagName !== 'SELECT' || !value || [...input.options].some((option) => option.value === value)) return;
  input.append(new Option(value, value));
}

function link(place, words) {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `#${place.id}`;
  anchor.textContent = `${place.querySelector('.place-name').textContent} ${words}`;
  anchor.addEventListener('click', () => { place.open = true; });
  item.append(anchor);
  return item;
}
