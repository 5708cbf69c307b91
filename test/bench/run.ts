import { fork } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Measure, type Measured, missed } from './kit/measure.ts';
import { type Outcome, report, table } from './kit/report.ts';

// npm run bench [-- --only acts]: every file of measures/ in turn, each in a process of its own, so that none meets the rest of another.
const { values } = parseArgs({ options: { only: { type: 'string' }, here: { type: 'string' } } });
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
  for (const name of wanted) {
    const file = path.join(folder, name);
    const { title, how, limit } = (await import(file)) as Measure;
    console.log(`\n${title}`);
    const outcome = { title, how, ...(await inOwnProcess(file, limit)) };
    console.log(outcome.failure ?? table(outcome.rows));
    outcomes.push(outcome);
  }
  if (only === undefined) {
    const target = path.resolve(import.meta.dirname, '../../docs/generated/bench.md');
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, report(outcomes, availableParallelism()));
  }
  const short = outcomes.flatMap(({ rows }) => rows.filter(missed));
  for (const { what } of short) console.log(`short of its bar: ${what}`);
  if (outcomes.some(({ failure }) => failure)) process.exitCode = 1;
}

/** A measurement that fails or takes too long is told as such; the others go on. */
function inOwnProcess(file: string, limit: number): Promise<Pick<Outcome, 'rows' | 'failure'>> {
  const child = fork(import.meta.filename, ['--here', file], { detached: true });
  let rows: readonly Measured[] = [];
  let late = false;
  child.on('message', (message) => {
    rows = message as Measured[];
  });
  const timer = setTimeout(() => {
    late = true;
    process.kill(-(child.pid as number), 'SIGKILL');
  }, limit * 1000);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearTimeout(timer);
      const failure = late ? `given up after ${limit} s` : code === 0 ? undefined : 'failed';
      resolve({ rows: failure ? [] : rows, ...(failure ? { failure } : {}) });
    });
  });
}
