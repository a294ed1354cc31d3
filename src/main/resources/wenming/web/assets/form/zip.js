// Zip files without compression: photographs and papers are compressed already. Names are UTF-8.
const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x0800;
const MOST_BYTES = 2 ** 32 - 1;
// The same day in every zip: the same files give the same bytes. 1980-01-01.
const DAY = 0x0021;
const TABLE = Uint32Array.from({ length: 256 }, (unused, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export async function crc32(blob) {
  let value = ~0;
  const reader = blob.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  }
  return ~value >>> 0;
}

/** Little-endian numbers: pairs of a value and its size, 2 or 4. */
function record(...pairs) {
  const bytes = new DataView(new ArrayBuffer(pairs.reduce((sum, [, size]) => sum + size, 0)));
  let at = 0;
  for (const [value, size] of pairs) {
    if (size === 2) bytes.setUint16(at, value, true);
    else bytes.setUint32(at, value, true);
    at += size;
  }
  return bytes.buffer;
}

/** Packs files, each a name and a blob, into a blob. */
export async function pack(files) {
  const body = [];
  const directory = [];
  let at = 0;
  let listed = 0;
  for (const { name, blob } of files) {
    const bytes = new TextEncoder().encode(name);
    const facts = [[20, 2], [UTF8, 2], [0, 2], [0, 2], [DAY, 2], [await crc32(blob), 4], [blob.size, 4], [blob.size, 4], [bytes.length, 2], [0, 2]];
    directory.push(record([ENTRY, 4], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), bytes);
    body.push(record([LOCAL, 4], ...facts), bytes, blob);
    at += 30 + bytes.length + blob.size;
    listed += 46 + bytes.length;
    if (at + listed > MOST_BYTES) throw new RangeError('larger than a zip file may be');
  }
  const end = record([END, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [listed, 4], [at, 4], [0, 2]);
  return new Blob([...body, ...directory, end], { type: 'application/zip' });
}

/** Unpacks a zip as above, or one that was packed by other means with deflate; throws where it is none. */
export async function unpack(blob, mostBytes) {
  const tail = new DataView(await blob.slice(Math.max(0, blob.size - 65_557)).arrayBuffer());
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  const directory = new DataView(await blob.slice(tail.getUint32(end + 16, true)).arrayBuffer());
  const files = [];
  let left = mostBytes;
  for (let at = 0, i = tail.getUint16(end + 10, true); i > 0; i--) {
    const [size, whole, nameSize] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true), directory.getUint16(at + 28, true)];
    left -= Math.max(size, whole);
    if (left < 0) throw new RangeError('too large');
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameSize));
    const start = directory.getUint32(at + 42, true);
    const local = new DataView(await blob.slice(start, start + 30).arrayBuffer());
    const from = start + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    files.push({ name, blob: await inflated(blob.slice(from, from + size), directory.getUint16(at + 10, true), whole) });
    at += 46 + nameSize + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return files;
}

async function inflated(part, method, size) {
  if (method === 0) return part;
  const reader = part.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > size) throw new RangeError('larger than it says');
    pieces.push(piece.value);
  }
  return new Blob(pieces);
}
