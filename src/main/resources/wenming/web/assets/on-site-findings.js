// An evaluator's findings as the contract describes them, and what may be done with them. Knows no page and no server.
const KEYS = ['criterion', 'place', 'kind', 'compliant', 'count', 'grade', 'points', 'date', 'by', 'note', 'evidence'];

/** An empty document. */
export function newDocument(unit, by) {
  return { contract: 1, ...(unit ? { unit } : {}), by, findings: [] };
}

/** What a finding says of its place: 'yes' it complies, 'no' it does not, '' it does not say. */
export function stateOf(finding) {
  if (typeof finding.compliant === 'boolean') return finding.compliant ? 'yes' : 'no';
  if (typeof finding.count === 'number' && finding.grade === undefined) return finding.count === 0 ? 'yes' : 'no';
  return '';
}

/** Whether something was found: by points, a grade, or yes and no. */
export function isAnswered(finding, way) {
  if (way === 'points') return typeof finding.points === 'number';
  if (way === 'grades') return Boolean(finding.grade);
  return stateOf(finding) !== '';
}

/** Says yes or no; a place that complies has no faults to count. */
export function setState(finding, state) {
  delete finding.compliant;
  if (state === '') {
    delete finding.count;
    return;
  }
  finding.compliant = state === 'yes';
  if (state === 'yes') {
    delete finding.count;
    delete finding.kind;
  }
}

/** Sets a key, or takes it away where nothing was entered: an absent key is not known. */
export function setKey(finding, key, value) {
  if (value === '' || value === null || Number.isNaN(value)) delete finding[key];
  else finding[key] = value;
}

/** The same document with its keys in the order of the contract and without empty ones: what is saved and handed out. */
export function written(document) {
  const { contract, unit, by, findings, evidence } = document;
  return {
    contract,
    ...(unit ? { unit } : {}),
    by,
    findings: findings.map(inOrder),
    ...(evidence?.length ? { evidence } : {}),
  };
}

function inOrder(finding) {
  const entries = KEYS.filter((key) => finding[key] !== undefined && finding[key] !== null).map((key) => [key, finding[key]]);
  return Object.fromEntries(entries);
}

/**
 * Puts another evaluator's document to ours. Everything is kept, also where the two contradict each other: which counts how
 * is the standard's matter. Only a finding that is the same in every key, by the same author, is not taken twice.
 * Returns { document, added, known }.
 */
export function merged(ours, theirs) {
  const evidence = [...(ours.evidence ?? [])];
  const renamed = new Map();
  for (const piece of theirs.evidence ?? []) renamed.set(piece.id, keepPiece(evidence, piece));
  const findings = [...ours.findings];
  const known = new Set(findings.map((finding) => fingerprint(finding, ours.by)));
  let added = 0;
  for (const finding of theirs.findings) {
    const taken = structuredClone(finding);
    if (taken.evidence) taken.evidence = taken.evidence.map((id) => renamed.get(id) ?? id);
    const author = taken.by ?? theirs.by;
    if (author === ours.by) delete taken.by;
    else taken.by = author;
    if (known.has(fingerprint(taken, ours.by))) continue;
    findings.push(taken);
    added += 1;
  }
  return { document: { ...ours, unit: ours.unit ?? theirs.unit, findings, evidence }, added, known: theirs.findings.length - added };
}

function fingerprint(finding, by) {
  return JSON.stringify(inOrder({ ...finding, by: finding.by ?? by }));
}

/**
 * Two files may call different pieces by the same id: the later one gets another. A piece that is there already, also under
 * the id that it got then, is not taken twice.
 */
function keepPiece(evidence, piece) {
  const content = ({ id, ...rest }) => JSON.stringify(rest);
  const same = evidence.find((one) => content(one) === content(piece));
  if (same) return same.id;
  let id = piece.id;
  for (let i = 2; evidence.some((one) => one.id === id); i += 1) id = `${piece.id}-${i}`;
  evidence.push({ ...piece, id });
  return id;
}
