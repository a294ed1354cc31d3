// A submission as a file: JSON, or a zip with its evidence. Neither needs the server.
import { download, postBytes } from '../server.js';
import { say } from '../words.js';
import * as files from './files.js';
import { safe } from './evidence.js';
import { sha256 } from './sha256.js';
import { pack, unpack } from './zip.js';

const DOCUMENT = 'submission.json';
const MOST_BYTES = 2 ** 31;
const MOST_TEXT = 16 << 20;

function name(submission, ending) {
  const unit = typeof submission.unit?.name === 'string' ? submission.unit.name : '';
  return safe([unit, say('file-name'), submission.period?.to].filter(Boolean).join('-')) + ending;
}

export const json = (submission) => `${JSON.stringify(submission, null, 2)}\n`;

export function exportJson(submission) {
  download(name(submission, '.json'), json(submission), 'application/json');
}

/** Bundles the JSON with the evidence files of this browser; answers with titles of those that are not here. */
export async function exportZip(submission, draftKey) {
  const packed = [{ name: DOCUMENT, blob: new Blob([json(submission)]) }];
  const missing = [];
  const listed = Array.isArray(submission.evidence) ? submission.evidence : [];
  for (const entry of listed.filter((one) => typeof one?.sha256 === 'string')) {
    const blob = await files.find(draftKey, entry.sha256).catch(() => undefined);
    if (!blob) {
      missing.push(String(entry.title ?? entry.id));
    } else {
      const inside = /^evidence\/[^/\\]+$/.test(entry.uri ?? '') ? entry.uri : `evidence/${safe(`${entry.id}-${entry.title ?? ''}`)}`;
      if (!packed.some((file) => file.name === inside)) packed.push({ name: inside, blob });
    }
  }
  download(name(submission, '.zip'), await pack(packed), 'application/zip');
  return missing;
}

/** Reads what was exported, or a filled-in workbook through the server; throws where it is none of these. */
export async function read(file, draftKey, ruleSet) {
  if (/\.xlsx$/i.test(file.name)) return workbook(file, ruleSet);
  const first = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first[0] === 0x50 && first[1] === 0x4b ? bundle(file, draftKey) : parse(await text(file));
}

async function text(blob) {
  if (blob.size > MOST_TEXT) throw new RangeError('too large');
  return new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer());
}

function parse(source) {
  const value = JSON.parse(source);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new SyntaxError('no submission');
  return value;
}

async function bundle(file, draftKey) {
  const unpacked = await unpack(file, MOST_BYTES);
  const submission = parse(await text(unpacked.find((one) => one.name === DOCUMENT).blob));
  for (const { blob } of unpacked.filter((one) => one.name.startsWith('evidence/'))) {
    await files.keep(draftKey, await sha256(blob), blob);
  }
  return submission;
}

async function workbook(file, ruleSet) {
  const response = await postBytes(`/start/file?ruleSet=${encodeURIComponent(ruleSet)}`, file, { accept: 'application/json, text/html' });
  if (!response.ok) throw new SyntaxError('refused');
  return (await response.json()).submission;
}
