import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryPart } from '#server/ledger/entry.ts';
import { keyOf, type Lift, liftAct, liftObject } from '#server/ledger/lift.ts';
import { createSealer, type Sealer } from '#server/ledger/sealer.ts';
import { act, addition, type Ledger, ledgerDatabase, sealed, settle, verified } from './support/ledger.ts';

let ledger: Ledger;
const sealers: Sealer[] = [];

beforeEach(async () => {
  ledger = await ledgerDatabase();
});
afterEach(async () => {
  for (const sealer of sealers.splice(0)) await sealer.stop();
  await ledger.close();
});

async function started(dir = ledger.keysDir, given: { leads?: () => boolean } = {}): Promise<Sealer> {
  const quiet = { onHalt: () => {}, onAlarm: () => {}, ...given };
  const sealer = createSealer({ pool: ledger.pool, keys: ledger.keys, dir, intervalMs: 20, watchMs: 20, ...quiet });
  sealers.push(sealer);
  await sealer.start();
  await settle(ledger.pool, sealer);
  return sealer;
}

async function behind(sql: string): Promise<void> {
  await ledger.pool.query(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`);
}

async function fill(from: number, until: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = from; i < until; i += 1) ids.push(await act(ledger.pool, ledger.keys, [addition(`s${i}`)]));
  return ids;
}

async function standing(sealer: Sealer): Promise<string[]> {
  return (await sealer.halts()).map(({ kind }) => kind);
}

/** Lifts the one halt there is, as the route does: by an entry of the product's own. */
async function lift(sealer: Sealer, macKey = ledger.keys.macKey): Promise<string> {
  const [found] = await sealer.halts();
  if (found === undefined) return 'absent';
  const key = keyOf(found);
  return sealer.lift(key, async () => {
    await enterLift(key, macKey);
    return { key, by: 'auditor', name: '审计员', reason: 'looked into', at: '2026-08-01T08:00:00.000Z' } satisfies Lift;
  });
}

async function enterLift(key: string, macKey: Uint8Array): Promise<void> {
  const entry = {
    id: `lift${Math.random()}`,
    unit: 'u1',
    at: '2026-08-01T08:00:00.000Z',
    actor: 'auditor',
    device: null,
  };
  const what = { act: liftAct, outcome: 'done', law: '', clauses: [], object: { table: liftObject, id: key } } as const;
  const { text, values } = entryPart({ ...entry, ...what, level: null, late: false, input: null, ops: [] }, macKey);
  await ledger.pool.query(`with done as (select), ${text} select`, values);
}

const tables = ['ledger_entry', 'ledger_tree', 'ledger_checkpoint', 'shelf'];
/** The ledger as it is now, to be brought back later: what an old backup does. */
async function keepState(): Promise<() => Promise<void>> {
  for (const table of tables) await ledger.pool.query(`create table kept_${table} as table ${table}`);
  return async () => {
    await behind(
      tables
        .map((table) => {
          const columns = table === 'ledger_entry' ? ' overriding system value' : '';
          return `delete from ${table}; insert into ${table}${columns} select * from kept_${table}`;
        })
        .join('; '),
    );
  };
}

describe('what was signed is on record outside the database', () => {
  it('a database rolled back while the server was down is found at the start, and nothing shorter is signed', async () => {
    await fill(0, 3);
    await (await started()).stop();
    const bringBack = await keepState();
    await fill(3, 6);
    await (await started()).stop();
    await bringBack();
    await fill(6, 8);
    const sealer = await started();
    expect([sealer.halted, await standing(sealer), (await sealed(ledger.pool)).length]).toEqual([
      true,
      ['rolled_back'],
      3,
    ]);
    expect(await lift(sealer)).toBe('stands');
    expect((await sealed(ledger.pool)).length).toBe(3);
  });

  it('so is one that went on from there with another history', async () => {
    await fill(0, 3);
    await (await started()).stop();
    const bringBack = await keepState();
    await fill(3, 6);
    await (await started()).stop();
    await bringBack();
    await fill(10, 15);
    // Another server of the same keys, with no record of what was signed here.
    await (await started(path.join(ledger.keysDir, 'elsewhere'))).stop();
    expect((await sealed(ledger.pool)).length).toBe(8);
    const sealer = await started();
    expect([sealer.halted, await standing(sealer)]).toEqual([true, ['forked']]);
  });

  it('a tree put back together of one size, with other contents, is not signed over while the server runs', async () => {
    await fill(0, 3);
    await (await started()).stop();
    const bringBack = await keepState();
    await fill(3, 5);
    const sealer = await started();
    await bringBack();
    await fill(10, 12);
    while (!sealer.halted) await sleep(20);
    expect(await standing(sealer)).toEqual(['rolled_back']);
  });

  it('a tree row taken away begins no new ledger', async () => {
    await fill(0, 3);
    await (await started()).stop();
    await behind('delete from ledger_tree');
    expect(await standing(await started())).toEqual(['bad_tree']);
  });

  it('every checkpoint is there, the last one the longest, and a line cut short by a crash does no harm', async () => {
    await fill(0, 3);
    const sealer = await started();
    await fill(3, 5);
    await settle(ledger.pool, sealer);
    await sealer.stop();
    const file = path.join(ledger.keysDir, 'ledger', 'record.jsonl');
    const sizes = async () =>
      (await readFile(file, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => Number(JSON.parse(line).note.split('\n')[1]));
    expect((await sizes()).at(-1)).toBe(5);
    await appendFile(file, '{"note":"jingui/');
    await fill(5, 6);
    expect((await started()).halted).toBe(false);
    expect((await sizes()).at(-1)).toBe(6);
  });

  it('a record that somebody wrote in is refused until it is lifted; one that is gone is an alarm', async () => {
    await fill(0, 3);
    await (await started()).stop();
    const file = path.join(ledger.keysDir, 'ledger', 'record.jsonl');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replaceAll('\\n3\\n', '\\n2\\n'));
    const sealer = await started();
    expect(await standing(sealer)).toEqual(['bad_record']);
    expect(await lift(sealer)).toBe('lifted');
    expect(sealer.halted).toBe(false);
    await sealer.stop();
    await rm(file);
    expect((await started()).halted).toBe(false);
    const { rows } = await ledger.pool.query(`select kind from ledger_alarm order by at`);
    expect([...new Set(rows.map(({ kind }) => kind))]).toEqual(['bad_record', 'lifted', 'new_record']);
  });
});

describe('a halt', () => {
  async function haltedOver(): Promise<{ sealer: Sealer; ids: string[] }> {
    const ids = await fill(0, 3);
    await behind(`update ledger_entry set mac = 'x' where id = '${ids[1]}'`);
    return { sealer: await started(), ids };
  }

  it('lasts over a restart although the cause is gone, and although its alarm was deleted', async () => {
    const { sealer, ids } = await haltedOver();
    await sealer.stop();
    await behind(`delete from ledger_entry where id = '${ids[1]}'; delete from ledger_alarm`);
    const again = await started();
    expect([again.halted, await standing(again)]).toEqual([true, ['bad_mac']]);
    await again.stop();
    // Or edited: then both stand.
    await behind(
      `insert into ledger_alarm (kind, unit_id, entry_id, zh, en) values ('bad_mac', 'u1', 'other', '', '')`,
    );
    expect(await standing(await started())).toEqual(['bad_mac', 'bad_mac']);
  });

  it('lifted at one server is over at another that does not lead, where what was set aside waits no more', async () => {
    const { sealer } = await haltedOver();
    const other = await started(ledger.keysDir, { leads: () => false });
    await expect.poll(() => [other.halted, other.waiting > 0], { timeout: 30_000 }).toEqual([true, true]);
    expect(await lift(sealer)).toBe('lifted');
    await expect.poll(() => [other.halted, other.waiting], { timeout: 30_000 }).toEqual([false, 0]);
  });

  it('lasts on every server of the database, and on one whose record is gone', async () => {
    const { sealer } = await haltedOver();
    await sealer.stop();
    await truncate(path.join(ledger.keysDir, 'ledger', 'record.jsonl'));
    expect((await started(path.join(ledger.keysDir, 'elsewhere'))).halted).toBe(true);
    expect((await started()).halted).toBe(true);
  });

  it('that is lifted sets the entry aside: all others are sealed, on every server, and after a restart too', async () => {
    const { sealer, ids } = await haltedOver();
    const other = await started(path.join(ledger.keysDir, 'elsewhere'));
    expect([sealer.halted, other.halted]).toEqual([true, true]);
    expect(await lift(sealer)).toBe('lifted');
    await sealer.sealNow();
    while (other.halted) await sleep(20);
    await fill(3, 5);
    const done = async () => (await sealed(ledger.pool)).length === 5;
    while (!(await done())) await sleep(20);
    expect((await sealed(ledger.pool)).map(({ id }) => id)).not.toContain(ids[1]);
    for (const one of [sealer, other]) await one.stop();
    const again = createSealer({ pool: ledger.pool, keys: ledger.keys, dir: ledger.keysDir });
    sealers.push(again);
    await again.start();
    expect(again.halted).toBe(false);
    // Its row changes stay unproven.
    expect(await verified(ledger)).toMatchObject({ exitCode: 16 });
  });

  it('is not lifted by an entry that the product did not write', async () => {
    const { sealer } = await haltedOver();
    const [found] = await sealer.halts();
    await enterLift(keyOf(found as never), Buffer.alloc(32));
    await sleep(100);
    expect([sealer.halted, await standing(sealer)]).toEqual([true, ['bad_mac']]);
  });
});
