// json-rules-engine. A rule for each criterion (for steps: one for each step), its conditions on facts that functions work out
// ("dynamic facts"): the engine compares values and has no way to go through a list, so that its documented way is taken and
// the lists are gone through in JavaScript. No paths and no fact options: both are slower. One engine for all submissions.
import { Engine } from 'json-rules-engine';

const fits = (condition, fact, facts) => {
  if (condition.any) {
    return facts[condition.any].some((other) => other[condition.field] === fact[condition.equals]
      && condition.and.every((each) => fits(each, other, facts)));
  }
  const value = fact[condition.field];
  if (value === null || value === undefined) return false;
  if (condition.in) return condition.in.includes(value);
  const right = condition.other ? fact[condition.other] : condition.value;
  switch (condition.op) {
    case '=': return value === right;
    case '>': return value > right;
    case '>=': return value >= right;
    case '<=': return value <= right;
    default: throw new Error(`unknown comparison ${condition.op}`);
  }
};

const missed = (measure, fact, facts) => {
  for (const condition of measure.where ?? []) {
    if (!fits(condition, fact, facts)) {
      return !condition.any && (fact[condition.field] ?? null) === null ? 'not-stated' : condition.else;
    }
  }
  return null;
};

/** Measures that pass over a fact of no times. */
const ONCE = new Set(['count', 'cover', 'slots']);

const sifted = (measure, facts, explain) => {
  const counted = [];
  const taking = [];
  const not = [];
  for (const fact of facts[measure.list]) {
    if (!measure.among.every((condition) => fits(condition, fact, facts))) continue;
    if (fact.times === 0 && ONCE.has(measure.kind)) continue;
    if (fact.why) {
      if (explain) not.push([fact.at, fact.why]);
      continue;
    }
    taking.push(fact);
    const why = measure.kind === 'part' ? (fact[measure.part] >= fact[measure.whole] ? null : measure.else)
      : measure.kind === 'faults' ? (fact[measure.of] === 0 ? null : measure.else)
        : missed(measure, fact, facts);
    if (why === null) counted.push(fact);
    else if (explain) not.push([fact.at, why]);
  }
  return { counted, taking, not };
};

const sum = (facts, field) => facts.reduce((all, fact) => all + fact[field], 0);

const measured = (measure, facts, explain) => {
  if (measure.kind === 'tally' || measure.kind === 'themes') {
    const tallies = (measure.tallies ?? [measure.tally]).map((name) => facts.tallies[name]);
    const amount = measure.kind === 'tally' ? tallies[0][measure.of] : tallies.filter((tally) => tally.sessions > 0).length;
    return explain
      ? { amount, counted: tallies.flatMap((tally) => tally.counted), not: tallies.flatMap((tally) => tally.left.map((left) => [left.at, left.why])) }
      : { amount };
  }
  if (measure.kind === 'value') {
    const answer = facts.answers.find((each) => each.key === measure.key);
    const stated = answer && answer.amount !== null;
    return { amount: stated ? answer.amount : 0, counted: stated ? [answer.at] : [], not: answer && !stated ? [[answer.at, 'not-stated']] : [] };
  }
  const { counted, taking, not } = sifted(measure, facts, explain);
  const at = explain ? { counted: counted.map((fact) => fact.at), not } : {};
  switch (measure.kind) {
    case 'count': return { amount: sum(counted, 'times'), ...at };
    case 'cover': {
      const words = new Set(counted.map((fact) => fact[measure.key]));
      return { amount: words.size, words, ...at };
    }
    case 'slots': return { amount: new Set(counted.map((fact) => fact.slot)).size, whole: facts.months, ...at };
    case 'share': return { amount: counted.length, whole: taking.length, ...at };
    case 'part': return { amount: sum(taking, measure.part), whole: sum(taking, measure.whole), ...at };
    case 'faults': return { amount: sum(taking, measure.of), ...at };
    default: throw new Error(`unknown measure ${measure.kind}`);
  }
};

const half = (above, below) => Math.floor((2 * above + below) / (2 * below));

const scaled = ({ scale, points }, { amount, whole, words }) => {
  switch (scale.kind) {
    case 'proportional': return Math.min(points, half(points * amount, scale.target));
    case 'ratio': return whole === 0 ? 0 : scale.atLeast === undefined ? Math.min(points, half(points * amount, whole))
      : amount * 100 >= scale.atLeast * whole ? points : 0;
    case 'deduct': return Math.max(0, points - scale.step * amount);
    case 'shortfall': return Math.max(0, points - scale.step * Math.max(0, scale.target - amount));
    case 'parts': return Object.entries(scale.parts).reduce((all, [word, worth]) => all + (words.has(word) ? worth : 0), 0);
    default: throw new Error(`unknown scale ${scale.kind}`);
  }
};

/** Makes the engine; its function takes the facts of a submission and promises the answer in the form of what is expected. */
export const jsonRules = (spec, form) => {
  const explain = form === 'explained';
  const engine = new Engine([], { replaceFactsInEventParams: true });
  for (const criterion of spec.criteria) {
    const { id, scale } = criterion;
    engine.addFact(`${id} found`, async (_, almanac) => measured(criterion.measure, await almanac.factValue('submission'), explain));
    engine.addFact(id, async (_, almanac) => (await almanac.factValue(`${id} found`)).amount);
    const rule = (name, operator, value, points, priority = 1) => engine.addRule({
      name, priority, conditions: { all: [{ fact: id, operator, value }] }, event: { type: id, params: { points } },
    });
    if (scale.kind === 'threshold') {
      rule(id, 'greaterThanInclusive', scale.target, criterion.points);
    } else if (scale.kind === 'steps') {
      scale.steps.forEach((step, i) => rule(`${id} ${i}`, 'greaterThanInclusive', step.atLeast, step.points));
    } else {
      engine.addFact(`${id} points`, async (_, almanac) => scaled(criterion, await almanac.factValue(`${id} found`)));
      rule(id, 'greaterThanInclusive', 0, { fact: `${id} points` });
    }
  }
  return async (facts) => {
    const { events, almanac } = await engine.run({ submission: facts });
    const points = {};
    for (const { id } of spec.criteria) points[id] = 0;
    for (const { type, params } of events) if (params.points > points[type]) points[type] = params.points;
    if (!explain) return { points };
    const counted = {};
    const not = {};
    for (const { id } of spec.criteria) {
      const found = await almanac.factValue(`${id} found`);
      counted[id] = found.counted;
      not[id] = found.not;
    }
    return { points, counted, not };
  };
};
