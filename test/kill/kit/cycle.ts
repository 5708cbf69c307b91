import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { check, sealed } from './check.ts';
import type { Flights, Wire } from './client.ts';
import type { Journal } from './journal.ts';
import { type Struck, type Target, targets } from './targets.ts';
import type { Supervisor } from './supervisor.ts';
import { verified } from './verify.ts';
import type { Worker } from './work.ts';

/** Well again within a minute, or it did not heal. */
const patience = 60_000;
const verifyEvery = 10;
/** What a server outlives. Without any database it may end, if nobody starts that again. */
const outlived: readonly Target[] = ['application backend', 'sealer backend', 'writer', 'terminated backend'];

export interface Killing {
  readonly dir: string;
  readonly dataDir: string;
  readonly supervisor: Supervisor;
  readonly flights: Flights;
  readonly wire: Wire;
  readonly journal: Journal;
  readonly workers: readonly Worker[];
  /** The next random number, 0 to 1. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

/** Eight work, something is killed, everybody gets his answers, and what is there is compared with what was acknowledged. */
export async function cycle(killing: Killing): Promise<void> {
  const { supervisor, journal, flights, random, say, wire } = killing;
  const { tally } = journal;
  const target = targets[Math.floor(random() * targets.length)] as Target;
  let over = false;
  const work = Promise.all(killing.workers.map((worker) => goOn(worker, () => over)));
  await sleep(300);
  const struck = await strike(killing, target, Math.floor(300 + random() * 1200), Math.floor(random() * 1000));
  const inFlight = flights.at(struck.at);
  const [began, starts] = [Date.now(), supervisor.starts];
  let well = await atWork(killing);
  // Whoever keeps services running starts a server again; that it ends because a part of the database did is no healing.
  const ended = supervisor.starts > starts && outlived.includes(target);
  if (!well || ended) {
    tally.notHealed += 1;
    say(`not healed after ${target}${ended ? ': the server ended' : ''}`);
  }
  if (!well) {
    await supervisor.renew();
    well = await atWork(killing);
    if (!well) throw new Error(`no server comes up again after ${target}`);
  }
  const healed = Date.now() - began;
  await sleep(300);
  over = true;
  await work;
  if (!(await sealed(killing.dataDir, patience))) {
    tally.notHealed += 1;
    say(`entries stay unsealed after ${target}`);
  }
  const found = await check(killing.dataDir, journal.all());
  for (const [kind, list] of Object.entries(found)) for (const one of list) say(`${kind}: ${one} (${target})`);
  tally.lost += found.lost.length;
  tally.doubled += found.doubled.length;
  tally.half += found.half.length;
  const odd = wire.odd.splice(0);
  tally.odd += odd.length;
  for (const one of new Set(odd)) say(`odd after ${target}: ${one}`);
  flights.forget();
  // A kill that met nobody at work, or nothing to kill, shows nothing.
  if (inFlight === 0 || struck.killed === 0) return say(`${target}: met nothing, not counted`);
  tally.cycles += 1;
  tally.inFlight.push(inFlight);
  tally.healed[target] = [...(tally.healed[target] ?? []), healed];
  if (tally.cycles % verifyEvery === 0) verify(killing);
  journal.save();
  say(`${journal.line()} — ${target}, ${inFlight} in flight, well after ${healed} ms`);
}

/** True once the server says that it is well and everybody gets on with his work again. */
async function atWork({ supervisor, journal, workers }: Killing): Promise<boolean> {
  const wanted = journal.tally.acknowledged + workers.length;
  if (!(await supervisor.healthy(patience))) return false;
  for (const until = Date.now() + patience; Date.now() < until; await sleep(20))
    if (journal.tally.acknowledged >= wanted) return true;
  return false;
}

/** The ledger and every row, by the programs an inspector has. */
export function verify({ dataDir, dir, journal, say }: Killing): void {
  const wrong = verified(dataDir, dir);
  if (wrong === null) return;
  journal.tally.half += 1;
  say(wrong);
}

async function goOn(worker: Worker, over: () => boolean): Promise<void> {
  while (!over()) {
    // What went wrong was told; the next round goes on from what is there.
    const went = await worker.round().then(
      () => true,
      () => false,
    );
    if (!went) await sleep(200);
  }
}

async function strike({ dataDir, supervisor }: Killing, target: Target, delay: number, pick: number): Promise<Struck> {
  const args = [dataDir, String(supervisor.pid), target, String(delay), String(pick)];
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'strike.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await once(child, 'close');
  return said ? (JSON.parse(said) as Struck) : { at: Date.now(), killed: 0 };
}
