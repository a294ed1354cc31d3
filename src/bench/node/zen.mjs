// GoRules ZEN. One decision of one expression node, an expression for each criterion, generated from the description of the
// criteria. Its fastest form of those tried: no table and no function node (those start a JavaScript of their own), the
// decision is made once and given the facts of one submission at a time.
import { ZenEngine } from '@gorules/zen-engine';

const quoted = (words) => JSON.stringify(words);
const literal = (value) => (typeof value === 'string' ? JSON.stringify(value) : String(value));
const dated = new Set(['documents', 'meetings', 'trainings', 'inspections', 'rectifications', 'notices']);
const timed = new Set(['documents', 'meetings', 'trainings', 'inspections', 'notices', 'teams']);

/** Measures that pass over a fact of no times. */
const ONCE = new Set(['count', 'cover', 'slots']);

const test = (condition) => {
  if (condition.any) {
    const and = condition.and.map((each) => `#.${each.field} ${each.op} ${literal(each.value)}`).join(' and ');
    return `#.${condition.equals} in map(filter(${condition.any}, ${and}), #.${condition.field})`;
  }
  if (condition.in) return `#.${condition.field} in ${quoted(condition.in)}`;
  const op = condition.op === '=' ? '==' : condition.op;
  const right = condition.other ? `#.${condition.other}` : literal(condition.value);
  const compared = `#.${condition.field} ${op} ${right}`;
  return typeof condition.value === 'boolean' || condition.field === 'slot' ? compared : `(#.${condition.field} != null and ${compared})`;
};

const all = (tests) => (tests.length === 0 ? 'true' : tests.join(' and '));
const among = (measure) => (measure.among ?? []).map(test);
const inTime = (measure) => (dated.has(measure.list) ? [`#.why == ""`] : []);
const happened = (measure) => (timed.has(measure.list) && ONCE.has(measure.kind) ? ['#.times > 0'] : []);
const taking = (measure) => [...inTime(measure), ...among(measure)];
const counting = (measure) => [...taking(measure), ...(measure.where ?? []).map(test), ...happened(measure)];

/** Amount and whole of a measure as expressions; `keys` is the name of a helper value, where the measure needs one. */
const amount = (measure, keys) => {
  const list = measure.list;
  switch (measure.kind) {
    case 'tally': return [`tallies.${measure.tally}.${measure.of}`];
    case 'themes': return [measure.tallies.map((name) => `(tallies.${name}.sessions > 0 ? 1 : 0)`).join(' + ')];
    case 'count': return [`sum(map(filter(${list}, ${all(counting(measure))}), #.times))`];
    case 'cover': return [`count(${quoted(measure.words)}, # in $.${keys})`, null, `map(filter(${list}, ${all(counting(measure))}), #.${measure.key})`];
    case 'slots': return [`count(period, # in $.${keys})`, 'months', `map(filter(${list}, ${all(counting(measure))}), #.slot)`];
    case 'share': return [`count(${list}, ${all(counting(measure))})`, `count(${list}, ${all(taking(measure))})`];
    case 'part': return [`sum(map(filter(${list}, ${all(taking(measure))}), #.${measure.part}))`, `sum(map(filter(${list}, ${all(taking(measure))}), #.${measure.whole}))`];
    case 'faults': return [`sum(map(filter(${list}, ${all(taking(measure))}), #.${measure.of}))`];
    case 'value': return [`sum(map(filter(answers, #.key == ${literal(measure.key)} and #.amount != null), #.amount))`];
    default: throw new Error(`unknown measure ${measure.kind}`);
  }
};

const points = (criterion, amount, whole, keys) => {
  const { scale, points: most } = criterion;
  switch (scale.kind) {
    case 'threshold': return `(${amount}) >= ${scale.target} ? ${most} : 0`;
    case 'proportional': return `min([${most}, floor(${most} * (${amount}) / ${scale.target} + 0.5)])`;
    case 'steps': return [...scale.steps].reverse().reduceRight((rest, step) => `(${amount}) >= ${step.atLeast} ? ${step.points} : (${rest})`, '0');
    case 'ratio': return scale.atLeast === undefined
      ? `(${whole}) == 0 ? 0 : min([${most}, floor(${most} * (${amount}) / (${whole}) + 0.5)])`
      : `(${whole}) > 0 and (${amount}) * 100 >= ${scale.atLeast} * (${whole}) ? ${most} : 0`;
    case 'deduct': return `max([0, ${most} - ${scale.step} * (${amount})])`;
    case 'shortfall': return `max([0, ${most} - ${scale.step} * max([0, ${scale.target} - (${amount})])])`;
    case 'parts': return Object.entries(scale.parts).map(([word, worth]) => `(${literal(word)} in $.${keys} ? ${worth} : 0)`).join(' + ');
    default: throw new Error(`unknown scale ${scale.kind}`);
  }
};

/** Why a fact does not count: its own reason, else that of the first condition that it does not fit. */
const reason = (measure) => {
  const missed = (measure.where ?? []).reduceRight((rest, condition) => {
    const plain = `(${test(condition)}) ? ${rest} : ${literal(condition.else)}`;
    return condition.any ? plain : `(#.${condition.field} == null ? "not-stated" : (${plain}))`;
  }, literal(measure.else ?? ''));
  return dated.has(measure.list) ? `(#.why != "" ? #.why : ${missed})` : missed;
};

const explained = (measure) => {
  const left = (condition, why) => `map(filter(${measure.list}, ${condition}), [#.at, ${why}])`;
  const fits = all(among(measure));
  switch (measure.kind) {
    case 'tally': return [`tallies.${measure.tally}.counted`, `map(tallies.${measure.tally}.left, [#.at, #.why])`];
    case 'themes': {
      const every = `[${measure.tallies.map((name) => `tallies.${name}`).join(', ')}]`;
      return [`flatMap(${every}, #.counted)`, `map(flatMap(${every}, #.left), [#.at, #.why])`];
    }
    case 'value': return [`map(filter(answers, #.key == ${literal(measure.key)} and #.amount != null), #.at)`,
      `map(filter(answers, #.key == ${literal(measure.key)} and #.amount == null), [#.at, "not-stated"])`];
    case 'part': {
      const good = all([...inTime(measure), `#.${measure.part} >= #.${measure.whole}`]);
      return [`map(filter(${measure.list}, ${all([fits, good])}), #.at)`, left(`${fits} and not (${good})`, reason(measure))];
    }
    case 'faults': {
      const good = all([...inTime(measure), `#.${measure.of} == 0`]);
      return [`map(filter(${measure.list}, ${all([fits, good])}), #.at)`, left(`${fits} and not (${good})`, reason(measure))];
    }
    default: {
      const counts = all([...inTime(measure), ...(measure.where ?? []).map(test)]);
      const here = all([...among(measure), ...happened(measure)]);
      return [`map(filter(${measure.list}, ${all([here, counts])}), #.at)`, left(`${here} and not (${counts})`, reason(measure))];
    }
  }
};

/** Makes the decision; its function takes the facts of a submission and promises the answer. */
export const zen = (spec, form) => {
  const expressions = [];
  for (const criterion of spec.criteria) {
    const keys = `k${criterion.id.slice(3)}`;
    const [many, whole, helper] = amount(criterion.measure, keys);
    if (helper) expressions.push({ id: keys, key: keys, value: helper });
    expressions.push({ id: criterion.id, key: `p${criterion.id.slice(3)}`, value: points(criterion, many, whole, keys) });
    if (form === 'explained') {
      const [counted, not] = explained(criterion.measure);
      expressions.push({ id: `${criterion.id}c`, key: `c${criterion.id.slice(3)}`, value: counted });
      expressions.push({ id: `${criterion.id}n`, key: `n${criterion.id.slice(3)}`, value: not });
    }
  }
  const content = {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'score', name: 'score', type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions, passThrough: false } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'score', type: 'edge' },
      { id: 'b', sourceId: 'score', targetId: 'out', type: 'edge' },
    ],
  };
  const engine = new ZenEngine();
  const decision = engine.createDecision(content);
  return async (facts) => (await decision.evaluate(facts)).result;
};

/** The answer in the form of what is expected. */
export const zenAnswer = (spec, result, form) => ({
  points: Object.fromEntries(spec.criteria.map(({ id }) => [id, Number(result[`p${id.slice(3)}`])])),
  ...(form === 'explained' && {
    counted: Object.fromEntries(spec.criteria.map(({ id }) => [id, result[`c${id.slice(3)}`]])),
    not: Object.fromEntries(spec.criteria.map(({ id }) => [id, result[`n${id.slice(3)}`]])),
  }),
});
