/**
 * `npm run test:kill -- --cycles N [--seed S] [--dir DIR]`: eight clients work over HTTP while something of the product is killed,
 * N times; everything acknowledged must be there once, whole, and the product well again. A run that ended goes on where it
 * was with the same folder. Ends with 1 where anything was found.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shutDown } from '#server/db/embedded/postmaster.ts';
import { Flights, get, type Wire } from './kit/client.ts';
import { unanswered } from './kit/check.ts';
import { cycle, type Killing, verify } from './kit/cycle.ts';
import { Journal } from './kit/journal.ts';
import { Supervisor } from './kit/supervisor.ts';
import { targets } from './kit/targets.ts';
import { importing, lending, receiving, signing } from './kit/work.ts';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '10' }, seed: { type: 'string' }, dir: { type: 'string' } },
});
const cycles = Number(values.cycles);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const dir = path.resolve(values.dir ?? path.join(tmpdir(), 'jingui-kill'));
const dataDir = path.join(dir, 'data');
mkdirSync(dataDir, { recursive: true });
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`seed ${seed}, ${dir}`);

const journal = new Journal(dir);
const supervisor = new Supervisor(dataDir);
const flights = new Flights();
const wire: Wire = { supervisor, flights, odd: [] };
supervisor.start();
if (!(await supervisor.healthy(180_000))) throw new Error('the server does not come up');
if (journal.tally.cycles > 0) for (const one of await unanswered(dataDir, journal.all())) journal.acknowledge(one);
const { now } = (await get(wire, 'clerk', '/api/session')).body as { now: string };
const due = `${now.slice(0, 10)}T09:30:00.000Z`;
const desk = { wire, journal, due: () => due };
const killing: Killing = {
  dir,
  dataDir,
  supervisor,
  flights,
  wire,
  journal,
  workers: [
    lending(desk, 'clerk', 'reader'),
    lending(desk, 'clerk2', 'drafter'),
    lending(desk, 'clerk', 'head'),
    receiving(desk, 'clerk'),
    receiving(desk, 'clerk2'),
    signing(desk, 'clerk', 'reader'),
    signing(desk, 'clerk2', 'drafter'),
    importing(desk, 'clerk2'),
  ],
  random: generator(seed + journal.tally.cycles),
  say,
};
let ended = false;
process.once('SIGINT', () => {
  ended = true;
});
while (!ended && journal.tally.cycles < cycles) await cycle(killing);
verify(killing);
journal.save();
await supervisor.stop();
await shutDown(path.join(dataDir, 'postgres'));
const { tally } = journal;
for (const target of targets) {
  const times = (tally.healed[target] ?? []).toSorted((a, b) => a - b);
  if (times.length > 0)
    say(
      `${target}: ${times.length} times, well again after ${times[times.length >> 1]} ms (middle), ${times.at(-1)} ms (longest)`,
    );
}
say(
  `in flight at a kill: ${Math.min(...tally.inFlight)} to ${Math.max(...tally.inFlight)}; server starts ${supervisor.starts}; odd answers ${tally.odd}`,
);
say(journal.line());
process.exit(tally.lost + tally.doubled + tally.half + tally.notHealed + tally.odd === 0 ? 0 : 1);

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function generator(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
