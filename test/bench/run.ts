import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Measure, type Measured, missed } from './kit/measure.ts';
import { othersAtWork } from './kit/busy.ts';
import { type Outcome, report, table } from './kit/report.ts';
import { sweep } from './kit/sweep.ts';

// npm run bench [-- --only acts]: every file of measures/ in turn, each in a process of its own, so that none meets the rest of another.
const { values } = parseArgs({ options: { only: { type: 'string' }, here: { type: 'string' } } });
/** Seconds for all of them together. */
const budget = 1200;
const folder = path.join(import.meta.dirname, 'measures');
if (values.here) await runHere(values.here);
else await runAll(values.only);

async function runHere(file: string): Promise<void> {
  const { bench } = (await import(file)) as Measure;
  process.send?.(await bench());
  process.disconnect?.();
}

async function runAll(only: string | undefined): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const wanted = names.filter((name) => only === undefined || path.parse(name).name === only);
  if (wanted.length === 0) throw new Error(`no measurement ${only}; there are ${names.join(', ')}`);
  const outcomes: Outcome[] = [];
  const busy: number[] = [];
  for (const name of wanted) {
    const file = path.join(folder, name);
    const { title, how, limit } = (await import(file)) as Measure;
    console.log(`\n${title}`);
    busy.push(await othersAtWork());
    const left = Math.floor(budget - performance.now() / 1000);
    const outcome = { title, how, ...(await inOwnProcess(file, Math.min(limit, left))) };
    console.log(outcome.failure ?? table(outcome.rows));
    outcomes.push(outcome);
  }
  if (only === undefined) {
    const target = path.resolve(import.meta.dirname, '../../docs/generated/bench.md');
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, report(outcomes, availableParallelism(), busy));
  }
  const short = outcomes.flatMap(({ rows }) => rows.filter(missed));
  for (const { what } of short) console.log(`short of its bar: ${what}`);
  if (outcomes.some(({ failure }) => failure)) process.exitCode = 1;
}

/** A measurement that fails or takes too long is told as such; the others go on, and nothing of it is left behind. */
async function inOwnProcess(file: string, limit: number): Promise<Pick<Outcome, 'rows' | 'failure'>> {
  if (limit < 5) return { rows: [], failure: 'no time was left for it' };
  const scratch = await mkdtemp(path.join(tmpdir(), 'jb-'));
  const env = { ...process.env, TMPDIR: scratch };
  const child = fork(import.meta.filename, ['--here', file], { detached: true, env });
  let rows: readonly Measured[] = [];
  let late = false;
  child.on('message', (message) => {
    rows = message as Measured[];
  });
  const timer = setTimeout(() => {
    late = true;
    process.kill(-(child.pid as number), 'SIGKILL');
  }, limit * 1000);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  await sweep(scratch);
  if (late) return { rows: [], failure: `given up after ${limit} s` };
  return code === 0 ? { rows } : { rows: [], failure: 'it failed' };
}
