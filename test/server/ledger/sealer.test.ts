import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSealer, type Sealer } from '#server/ledger/sealer.ts';
import {
  act,
  addition,
  change,
  type Ledger,
  ledgerDatabase,
  rootsAgree,
  sealable,
  sealed,
  settle,
  verified,
} from './support/ledger.ts';

let ledger: Ledger;
const sealers: Sealer[] = [];

beforeEach(async () => {
  ledger = await ledgerDatabase();
});
afterEach(async () => {
  for (const sealer of sealers.splice(0)) await sealer.stop();
  await ledger.close();
});

function sealer(options: { intervalMs?: number; onHalt?: () => void } = {}): Sealer {
  const made = createSealer({
    pool: ledger.pool,
    keys: ledger.keys,
    dir: ledger.keysDir,
    intervalMs: 20,
    onHalt: () => {},
    ...options,
  });
  sealers.push(made);
  return made;
}

it('seals what was committed, in order of writing, and the export verifies', async () => {
  const one = sealer();
  await one.start();
  const ids: string[] = [];
  const values = {
    note: '工作\n"要点"\\',
    on: '2026-08-01',
    at: '2026-08-01T08:00:00.120Z',
    tags: ['甲', 'b "c"'],
    data: { b: [1, null], a: -3 },
  };
  for (let i = 0; i < 10; i += 1)
    ids.push(await act(ledger.pool, ledger.keys, [addition(`s${i}`, i % 2 === 0 ? values : {})]));
  ids.push(
    await act(ledger.pool, ledger.keys, [
      change('s3', { n: -7, note: 'x' }),
      { op: 'delete', table: 'shelf', key: { unit_id: 'u1', id: 's4' } },
    ]),
  );
  await settle(ledger.pool, one);
  expect(await sealed(ledger.pool)).toEqual(ids.map((id, seq) => ({ id, seq })));
  const report = await verified(ledger);
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ ok: true, size: 11, rows: 9, unsealed: 0 });
});

it('signs the empty tree first, so that a log without checkpoints is never right', async () => {
  await sealer().start();
  expect(await verified(ledger)).toMatchObject({ ok: true, size: 0, checkpoints: 1 });
});

it('answers who waits when the entry is under a signed checkpoint, not before', async () => {
  const one = sealer({ intervalMs: 60_000 });
  await one.start();
  const late = await ledger.pool.connect();
  await late.query('begin');
  await act(late, ledger.keys, [addition('late')]);
  const id = await act(ledger.pool, ledger.keys, [addition('early')]);
  let done = false;
  const waiting = one.waitFor(id).then(() => {
    done = true;
  });
  await sleep(100);
  expect(done).toBe(false); // The open transaction is older and could still commit before it.
  await late.query('commit');
  late.release();
  await settle(ledger.pool, one);
  await waiting;
  expect((await sealed(ledger.pool)).map((entry) => entry.id)).toContain(id);
  await one.waitFor(id);
});

it('leaves no hole and no entry out while many write, wait, commit late or roll back', async () => {
  const one = sealer({ intervalMs: 5 });
  await one.start();
  for (let i = 0; i < 5; i += 1) await act(ledger.pool, ledger.keys, [addition(`row${i}`)]);
  const committed: string[] = [];
  const writer = async (no: number): Promise<void> => {
    for (let turn = 0; turn < 25; turn += 1) {
      const client = await ledger.pool.connect();
      try {
        await client.query('begin');
        const first = await act(client, ledger.keys, [addition(`w${no}-${turn}`)]);
        if (turn % 3 === 0) await sleep((no * 7 + turn) % 12);
        // One shared row for each act, so that there is no deadlock but much waiting for one another.
        const second = await act(client, ledger.keys, [
          change(`row${(no + turn) % 5}`, { n: no * 1000 + turn, note: `${no}` }),
        ]);
        if (turn % 2 === 0) await sleep((no * 5 + turn) % 9);
        const undo = turn % 7 === 6;
        await client.query(undo ? 'rollback' : 'commit');
        if (!undo) committed.push(first, second);
      } finally {
        client.release();
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, no) => writer(no)));
  await settle(ledger.pool, one);
  const all = await sealed(ledger.pool);
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i));
  expect(new Set(all.slice(5).map(({ id }) => id))).toEqual(new Set(committed));
  expect(await rootsAgree(ledger.pool)).toBe(true);
  const report = await verified(ledger);
  expect(report.findings).toEqual([]);
});

it('keeps the order in which acts changed a row, whichever transaction is older', async () => {
  await act(ledger.pool, ledger.keys, [addition('r')]);
  const one = sealer();
  await one.start();
  await settle(ledger.pool, one);
  const [older, other, younger] = await Promise.all([
    ledger.pool.connect(),
    ledger.pool.connect(),
    ledger.pool.connect(),
  ]);
  for (const client of [older, other, younger]) await client.query('begin');
  await older.query('select pg_current_xact_id()');
  await other.query('select pg_current_xact_id()');
  await act(younger, ledger.keys, [change('r', { n: 1 })]);
  await younger.query('commit');
  await act(older, ledger.keys, [change('r', { n: 2 })]);
  await older.query('commit');
  await one.sealNow(); // `other` is still open: `older` is settled, `younger` is not, and must not be overtaken.
  expect(await verified(ledger)).toMatchObject({ exitCode: 16, found: { unproven: 3 }, unsealed: 2 });
  await other.query('commit');
  for (const client of [older, other, younger]) client.release();
  await settle(ledger.pool, one);
  expect(await verified(ledger)).toMatchObject({ ok: true, findings: [], unsealed: 0 });
});

it('numbers an act that waited for a row after the act it waited for', async () => {
  await act(ledger.pool, ledger.keys, [addition('r')]);
  const [holder, waiter] = await Promise.all([ledger.pool.connect(), ledger.pool.connect()]);
  await holder.query('begin');
  await holder.query(`select from shelf where id = 'r' for update`);
  const { rows } = await waiter.query<{ pid: number }>('select pg_backend_pid() as pid');
  const waiting = act(waiter, ledger.keys, [change('r', { n: 2 })]);
  for (let blocked = false; !blocked; ) {
    const found = await ledger.pool.query('select cardinality(pg_blocking_pids($1)) > 0 as blocked', [rows[0]?.pid]);
    blocked = found.rows[0].blocked;
  }
  const first = await act(holder, ledger.keys, [change('r', { n: 1 })]);
  await holder.query('commit');
  const second = await waiting;
  holder.release();
  waiter.release();
  const one = sealer();
  await one.start();
  await settle(ledger.pool, one);
  expect((await sealed(ledger.pool)).slice(1).map(({ id }) => id)).toEqual([first, second]);
  expect((await verified(ledger)).findings).toEqual([]);
});

it('two sealers on one database make one log, and the second takes over when the first stops', async () => {
  const [one, two] = [sealer({ intervalMs: 3 }), sealer({ intervalMs: 3 })];
  await Promise.all([one.start(), two.start()]);
  for (let i = 0; i < 40; i += 1) {
    const id = await act(ledger.pool, ledger.keys, [addition(`s${i}`)]);
    if (i === 20) await one.stop();
    await (i < 20 && i % 2 === 0 ? one : two).waitFor(id);
  }
  expect((await sealed(ledger.pool)).length).toBe(40);
  expect(await verified(ledger)).toMatchObject({ ok: true, size: 40 });
});

it('seals what is left when it stops, and goes on where it stopped', async () => {
  for (let round = 1; round <= 4; round += 1) {
    const one = sealer({ intervalMs: 60_000 });
    await one.start();
    const id = await act(ledger.pool, ledger.keys, [addition(`s${round}`)]);
    await settle(ledger.pool, one);
    await one.waitFor(id);
    await act(ledger.pool, ledger.keys, [addition(`t${round}`)]);
    await sealable(ledger.pool);
    await one.stop();
    expect((await sealed(ledger.pool)).length).toBe(2 * round);
    await expect(one.waitFor('x')).rejects.toThrow();
  }
  expect(await verified(ledger)).toMatchObject({ ok: true, size: 8, unsealed: 0 });
});

it('waits while another server seals and goes on when that one is gone, whatever the clock says', async () => {
  await act(ledger.pool, ledger.keys, [addition('turn')]);
  await sealable(ledger.pool);
  const other = await ledger.pool.connect();
  await other.query('select pg_advisory_lock(7047)');
  const one = sealer();
  await one.start();
  await one.sealNow();
  expect((await sealed(ledger.pool)).length).toBe(0);
  other.release(new Error('gone'));
  await settle(ledger.pool, one);
  expect((await sealed(ledger.pool)).length).toBe(1);
});
