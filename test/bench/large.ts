import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { lend } from '#modules/hands/procedures/lend/index.ts';
import { takeBack } from '#modules/hands/procedures/take-back/index.ts';
import { othersAtWork } from './kit/busy.ts';
import { drive } from './kit/drive.ts';
import type { Measured } from './kit/measure.ts';
import { report, table } from './kit/report.ts';
import { carrierOf, seedCarriers, seedPermits } from './kit/seed.ts';
import { type Stage, withStage } from './kit/stage.ts';
import { watched } from './kit/vacuum.ts';
import { withoutIndexes } from './kit/without-indexes.ts';
import { calls, reads } from './measures/scale.ts';

// npm run bench:large [-- COPIES ACTS]: by hand, for it takes the better part of an hour and tens of gigabytes.
const [copies = 10_000_000, acts = 200_000] = process.argv.slice(2).map(Number);
const small = 10_000;
const clients = 8;
const seconds = 6;
const all = [...reads, 'copies of a register number', 'my day'] as const;

const busy = await othersAtWork();
const p99 = new Map<string, number>();
const rows: Measured[] = [];
await withStage(clients, async (stage) => {
  await seedCarriers(stage.owner, stage.unit, small, 0);
  for (const [read, { slow }] of await read99(stage, small)) p99.set(read, slow);
});
await withStage(clients, async (stage) => {
  const { owner, unit } = stage;
  const took = await withoutIndexes(owner, ['document', 'carrier'], () => seedCarriers(owner, unit, copies, 0));
  const [{ size } = { size: 0 }] = (
    await owner.query<{ size: number }>('select pg_database_size(current_database())::float8 as size')
  ).rows;
  rows.push({ what: 'filled, without indexes', value: took.filled, unit: 's' });
  rows.push({ what: 'indexes and keys made', value: took.indexed, unit: 's' });
  rows.push({ what: 'database', value: size / 1e6, unit: 'MB' });
  await owner.query('vacuum analyze document, carrier');
  // Filling takes longer than a session may rest.
  await owner.query('update jingui.session set seen_at = now()');
  console.log(table(rows));
  for (const [read, { p50, slow }] of await read99(stage, copies)) {
    rows.push({ what: `${read}: p50`, value: p50, unit: 'ms' });
    rows.push({ what: `${read}: p99`, value: slow, unit: 'ms' });
    rows.push({ what: `${read}: growth of p99`, value: slow / (p99.get(read) ?? 0), unit: '×', most: 1.5 });
  }
  console.log(table(rows));
  rows.push(...(await vacuumed(stage)));
});

const title = `${copies.toLocaleString('en')} copies`;
const how = `Filled by INSERT … SELECT while document and carrier had no indexes, then indexed and vacuumed; one client over HTTP, behind both walls, ${seconds} seconds each; growth is the 99th percentile over that at ${small.toLocaleString('en')} copies in the same run. Then ${acts.toLocaleString('en')} loans and returns by ${clients} clients, with a look at the tables every five seconds.`;
const target = path.resolve(import.meta.dirname, '../../docs/generated/bench-large.md');
await writeFile(target, report([{ title, how, rows }], availableParallelism(), [busy], 'npm run bench:large'));

async function read99({ url, tokens }: Stage, size: number): Promise<Map<string, { p50: number; slow: number }>> {
  const found = new Map<string, { p50: number; slow: number }>();
  for (const read of all) {
    const { p50, p99: slow } = await drive({ url, tokens, calls: () => callsOf(read, size) }, 1, seconds, 2);
    found.set(read, { p50, slow });
  }
  return found;
}

function callsOf(read: (typeof all)[number], size: number) {
  if (read === 'my day') return [{ method: 'GET', path: '/api/my-day' } as const];
  if (read !== 'copies of a register number') return calls(read, size);
  return Array.from({ length: 50 }, (_, n) => {
    const number = `密收〔2026〕${Math.floor((n * 7919 * size) / 1_583_800) % (size / 4)}号`;
    return { method: 'GET', path: `/api/registers/carriers?register_no=${encodeURIComponent(number)}` } as const;
  });
}

async function vacuumed({ owner, unit, url, tokens }: Stage): Promise<Measured[]> {
  await seedPermits(owner, unit, tokens.length);
  const target = { url, tokens, calls: (n: number) => round(n) };
  const first = await drive(target, clients, 20, 5);
  let last = first;
  const work = (async () => {
    for (let done = 0; done < acts; done += last.rate * 60) last = await drive(target, clients, 60, 0);
  })();
  const tables = ['carrier', 'holding', 'movement', 'obligation', 'case', 'ledger_entry'];
  const seen = await watched(owner, tables, work);
  return [
    { what: 'lend and take back, at first', value: first.rate, unit: '/s' },
    { what: `the same after ${acts.toLocaleString('en')} acts`, value: last.rate, unit: '/s' },
    ...seen.flatMap(({ table, dead, live, vacuums, before, after }): Measured[] => [
      {
        what: `${table}: most dead rows for a live one (${vacuums} vacuums)`,
        value: dead / Math.max(1, live),
        unit: '×',
      },
      { what: `${table}: grew by`, value: (after - before) / 1e6, unit: 'MB' },
    ]),
  ];
}

function round(client: number) {
  const carrier = carrierOf(client);
  const due_at = '2026-03-02T09:30:00.000Z';
  const loan = { carrier, person: 'reader', purpose: '起草', due_at, id_checked: true, signature: true };
  return [
    { method: 'POST', path: `/api/procedures/${lend.id}`, body: loan },
    { method: 'POST', path: `/api/procedures/${takeBack.id}`, body: { carrier } },
  ] as const;
}
