// Measures the engines of Node: one process is one fork. Checks first that every engine gives the expected points.
//   node measure.mjs SPEC FACTS EXPECTED RESULTS FORK SECONDS
import { appendFileSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { zen, zenAnswer } from './zen.mjs';
import { jsonRules } from './json-rules.mjs';

const ENGINES = { 'gorules-zen': zen, 'json-rules-engine': jsonRules };
const FORMS = ['points', 'explained'];
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** ZEN has no way to ask for different values of a list: it is given the months of the period to look for. */
const load = (specFile, factsFile) => {
  const spec = JSON.parse(readFileSync(specFile, 'utf8'));
  const facts = lines(factsFile);
  const slots = new Set(facts.flatMap((each) => [...each.meetings, ...each.trainings, ...each.inspections].filter((fact) => !fact.why && fact.slot).map((fact) => fact.slot)));
  const period = [...slots].sort();
  for (const each of facts) each.period = period;
  return { spec, facts };
};

const runFor = async (score, facts, seconds, times) => {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 16; i++) {
      const began = times ? performance.now() : 0;
      await score(facts[done % facts.length]);
      if (times) times.push((performance.now() - began) * 1000);
      done++;
    }
  }
  return done;
};

const throughput = async (score, facts, seconds) => {
  const began = performance.now();
  const done = await runFor(score, facts, seconds);
  return done / ((performance.now() - began) / 1000);
};

/** The order in which facts are named is not in question. */
const alike = (one, other) => JSON.stringify([...one].map(String).sort()) === JSON.stringify([...other].map(String).sort());

const check = async (name, spec, score, form, facts, expected) => {
  for (let i = 0; i < facts.length; i++) {
    const raw = await score(facts[i]);
    const answer = name === 'gorules-zen' ? zenAnswer(spec, raw, form) : raw;
    for (const { id } of spec.criteria) {
      const differs = answer.points[id] !== expected[i].points[id] ? `${answer.points[id]} points, not ${expected[i].points[id]}`
        : form === 'explained' && !alike(answer.counted[id], expected[i].counted[id]) ? `counted ${answer.counted[id]}, not ${expected[i].counted[id]}`
          : form === 'explained' && !alike(answer.not[id], expected[i].not[id]) ? `left out ${answer.not[id]}, not ${expected[i].not[id]}` : null;
      if (differs) throw new Error(`${name} (${form}), submission ${i + 1}, ${id}: ${differs}`);
    }
  }
};

const twoJobs = async (job) => {
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url), { workerData: job }));
  const said = (worker) => new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await Promise.all(workers.map(said)); // both are warm
  const counts = workers.map(said);
  workers.forEach((worker) => worker.postMessage('go'));
  const rates = await Promise.all(counts);
  await Promise.all(workers.map((worker) => worker.terminate()));
  return rates[0] + rates[1];
};

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const main = async () => {
  const [specFile, factsFile, expectedFile, results, fork, seconds] = process.argv.slice(2);
  const warm = Number(seconds);
  const { spec, facts } = load(specFile, factsFile);
  const expected = lines(expectedFile);
  const turns = FORMS.flatMap((form) => Object.keys(ENGINES).map((engine) => ({ engine, form })));
  const order = [...turns.slice(fork % turns.length), ...turns.slice(0, fork % turns.length)];
  for (const { engine, form } of order) {
    const tell = (metric, unit, value) => appendFileSync(results, `${JSON.stringify({
      bench: 'engines', engine, form, metric, unit, fork: Number(fork), value: Number(value.toPrecision(6)) })}\n`);
    globalThis.gc?.();
    const memory = process.memoryUsage.rss();
    const began = performance.now();
    const score = ENGINES[engine](spec, form);
    const built = performance.now();
    await score(facts[0]);
    const first = performance.now();
    tell('build_ms', 'ms', built - began);
    tell('first_call_us', 'us', (first - built) * 1000);
    await check(engine, spec, score, form, facts, expected);
    await runFor(score, facts, warm);
    globalThis.gc?.();
    tell('retained_mb', 'MB', Math.max(0, process.memoryUsage.rss() - memory) / 1e6);
    tell('throughput_1_per_s', '1/s', await throughput(score, facts, warm));
    const times = [];
    await runFor(score, facts, warm, times);
    times.sort((a, b) => a - b);
    tell('p50_us', 'us', quantile(times, 0.5));
    tell('p99_us', 'us', quantile(times, 0.99));
    tell('throughput_2_per_s', '1/s', await twoJobs({ specFile, factsFile, engine, form, seconds: warm }));
  }
};

const job = async () => {
  const { specFile, factsFile, engine, form, seconds } = workerData;
  const { spec, facts } = load(specFile, factsFile);
  const score = ENGINES[engine](spec, form);
  await runFor(score, facts, seconds);
  parentPort.postMessage('warm');
  parentPort.once('message', async () => parentPort.postMessage(await throughput(score, facts, seconds)));
};

if (isMainThread) await main();
else await job();
