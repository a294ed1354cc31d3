// SHA-256 piece by piece: the browser's own takes only whole files, and none at all where a page comes over plain HTTP from
// another machine, as it does within a closed network.
const SMALL = 16 << 20;
const CONSTANTS = new Uint32Array(64);
const START = new Uint32Array(8);

// The constants are the first 32 bits of the fractions of cube and square roots of the first primes. Doubles hold 53 bits,
// of which the root's whole part takes 3 at most.
for (let n = 2, found = 0; found < 64; n++) {
  if (Array.from({ length: n - 2 }, (unused, i) => i + 2).some((divisor) => n % divisor === 0)) continue;
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32);
  if (found < 8) START[found] = fraction(Math.sqrt(n));
  CONSTANTS[found++] = fraction(Math.cbrt(n));
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

export class Sha256 {
  #state = START.slice();
  #rest = new Uint8Array(64);
  #filled = 0;
  #length = 0;
  #words = new Uint32Array(64);

  update(bytes) {
    this.#length += bytes.length;
    let from = 0;
    while (from < bytes.length) {
      const taken = Math.min(64 - this.#filled, bytes.length - from);
      this.#rest.set(bytes.subarray(from, from + taken), this.#filled);
      this.#filled += taken;
      from += taken;
      if (this.#filled === 64) this.#block();
    }
    return this;
  }

  hex() {
    const length = this.#length;
    this.#rest[this.#filled++] = 0x80;
    if (this.#filled > 56) {
      this.#rest.fill(0, this.#filled);
      this.#block();
    }
    this.#rest.fill(0, this.#filled);
    const view = new DataView(this.#rest.buffer);
    view.setUint32(56, Math.floor(length / 2 ** 29));
    view.setUint32(60, (length * 8) >>> 0);
    this.#block();
    return [...this.#state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #block() {
    const words = this.#words;
    const view = new DataView(this.#rest.buffer);
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(i * 4);
    for (let i = 16; i < 64; i++) {
      const early = words[i - 15];
      const late = words[i - 2];
      const sum = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      words[i] = words[i - 16] + sum + words[i - 7] + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = this.#state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + CONSTANTS[i] + words[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (this.#state[i] += word));
    this.#filled = 0;
  }
}

/** Fingerprint of a file, as hexadecimal digits. */
export async function sha256(file) {
  if (crypto.subtle && file.size <= SMALL) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  const hash = new Sha256();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
  return hash.hex();
}
