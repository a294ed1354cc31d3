// What the reader complains of, beside the fields and as a list with links.
import { say } from '../words.js';

export class Faults {
  #all = [];
  #box = document.getElementById('live-faults');

  constructor(places, forget) {
    this.places = places;
    this.#box.addEventListener('click', (event) => {
      const item = event.target.closest('.forget')?.closest('li');
      if (item) forget(item.dataset.shown);
    });
  }

  /** Takes an answer with problems: place(pointer) says where in the form its pointers lie. */
  take(html, place) {
    this.#box.innerHTML = html;
    this.#all = [...this.#box.querySelectorAll('li[data-pointer]')].map((item) => {
      const pointer = place(item.dataset.pointer);
      item.dataset.shown = pointer;
      const says = item.querySelector('.says');
      // Who fills in a form knows fields, not keys.
      if (item.dataset.code === 'missing-key') says.textContent = say('needed');
      return { pointer, text: says.textContent, item };
    });
    this.show();
  }

  clear() {
    this.#box.replaceChildren();
    this.#all = [];
    this.show();
  }

  get count() {
    return this.#all.length;
  }

  /** Whether anything is wrong within a list, or in the head where none is named. */
  within(list) {
    return this.#all.some(({ pointer }) => this.places.list(pointer) === list);
  }

  /** Puts each beside its field again, after rows were shown anew. */
  show() {
    document.querySelectorAll('#lists .fault').forEach((fault) => fault.remove());
    document.querySelectorAll('#lists [aria-invalid]').forEach((control) => {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    });
    document.querySelectorAll('#lists .faults').forEach((list) => {
      list.replaceChildren();
      list.hidden = true;
    });
    this.#all.forEach((fault, i) => this.#showOne(fault, i));
  }

  #showOne({ pointer, text, item }, i) {
    const link = item.querySelector('.place');
    link.textContent = this.places.name(pointer);
    link.href = `#${pointer}`;
    const { element, exact } = this.places.locate(pointer);
    const cell = this.#cell(element, pointer, exact);
    if (cell) {
      const fault = document.createElement('p');
      fault.className = 'fault';
      fault.id = `fault-${i}`;
      fault.textContent = text;
      cell.append(fault);
      const control = cell.querySelector('[data-at]:is(input, select, textarea)');
      control?.setAttribute('aria-invalid', 'true');
      control?.setAttribute('aria-describedby', fault.id);
      return;
    }
    const list = element.closest('.row, .question')?.querySelector(':scope > .faults');
    if (!list) return;
    const line = document.createElement('li');
    const go = document.createElement('a');
    go.href = `#${pointer}`;
    go.textContent = link.textContent;
    line.append(go, ' ', text);
    list.append(line);
    list.hidden = false;
  }

  /** The cell of a field that can be seen; an entry within several texts belongs to their field. */
  #cell(element, pointer, exact) {
    const cell = element.closest('.cell');
    return cell && !cell.closest('[hidden]') && (exact || element.dataset.at !== undefined) ? cell : null;
  }

  /** What was said of a field no longer holds once it is changed; the answer that follows says what does. */
  touched(control) {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
    control.closest('.cell')?.querySelectorAll(':scope > .fault').forEach((fault) => fault.remove());
  }
}
