import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Text } from '#kernel/text.ts';
import { makeKeys } from '#server/ledger/keys.ts';
import { createSealer, type Sealer, SealerHalted } from '#server/ledger/sealer.ts';
import {
  act,
  addition,
  change,
  type Ledger,
  ledgerDatabase,
  sealable,
  sealed,
  settle,
  verified,
} from './support/ledger.ts';

/** What somebody with the account that owns the tables could do behind the product's back. */
let ledger: Ledger;
let said: Text[];
const sealers: Sealer[] = [];

beforeEach(async () => {
  ledger = await ledgerDatabase();
  said = [];
});
afterEach(async () => {
  for (const sealer of sealers.splice(0)) await sealer.stop();
  await ledger.close();
});

/** A sealer that has sealed everything there is, or halted at it. */
async function started(keys = ledger.keys): Promise<Sealer> {
  const sealer = createSealer({
    pool: ledger.pool,
    keys,
    dir: ledger.keysDir,
    intervalMs: 20,
    onHalt: (says) => said.push(says),
  });
  sealers.push(sealer);
  await sealer.start();
  await settle(ledger.pool, sealer);
  return sealer;
}

/** SQL with the triggers off. */
async function behind(sql: string): Promise<void> {
  const triggers = async (what: 'disable' | 'enable') => {
    for (const table of ['ledger_entry', 'ledger_tree', 'ledger_checkpoint', 'shelf'])
      await ledger.pool.query(`alter table ${table} ${what} trigger user`);
  };
  await triggers('disable');
  await ledger.pool.query(sql);
  await triggers('enable');
}

/** A sealed entry once more, unsealed, under another number. */
function copyOf(id: string, as: string): string {
  const kept = 'unit_id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late';
  return `insert into ledger_entry (id, ${kept}) select '${as}', ${kept} from ledger_entry where id = '${id}'`;
}

async function alarms(): Promise<string[]> {
  const { rows } = await ledger.pool.query<{ kind: string; entry_id: string }>(
    'select kind, entry_id from ledger_alarm',
  );
  // What is found of the whole is called by its moment.
  return rows.map(({ kind, entry_id }) => `${kind} ${entry_id.replace(/^\d{4}-.*Z$/, '')}`.trim());
}

async function fill(count: number, prefix = 's'): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await act(ledger.pool, ledger.keys, [addition(`${prefix}${i}`)]));
  return ids;
}

describe('an entry changed before it was sealed', () => {
  it('is never sealed: alarm, halt, and the same after a restart', async () => {
    const ids = await fill(5);
    await behind(`update ledger_entry set leaf = replace(leaf, '"level":null', '"level":0') where id = '${ids[3]}'`);
    const sealer = await started();
    expect([sealer.halted, sealer.problem?.zh.includes(ids[3] as string), said.length]).toEqual([true, true, 1]);
    expect((await sealed(ledger.pool)).map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(await alarms()).toEqual([`bad_mac ${ids[3]}`]);
    await expect(sealer.sealNow()).rejects.toThrow(SealerHalted);
    await expect(sealer.waitFor(ids[4] as string)).rejects.toThrow(SealerHalted);
    await sealer.stop();
    expect((await started()).halted).toBe(true);
    expect(await alarms()).toEqual([`bad_mac ${ids[3]}`]);
    expect((await sealed(ledger.pool)).length).toBe(3);
  });

  it('is not sealed either where only its row changes were touched', async () => {
    const [, id] = await fill(2);
    await behind(`update ledger_entry set ops = replace(ops, 's1', 's9') where id = '${id}'`);
    expect([(await started()).halted, await alarms(), (await sealed(ledger.pool)).length]).toEqual([
      true,
      [`bad_mac ${id}`],
      1,
    ]);
  });

  it('or copied from an old one with its MAC, under another number, is not sealed and sets no row back', async () => {
    const [old] = await fill(2);
    await act(ledger.pool, ledger.keys, [change('s0', { n: 9 })]);
    await started();
    await behind(copyOf(old as string, 'fresh'));
    await behind(`update shelf set n = 0 where id = 's0'`);
    const again = await started();
    expect([again.halted, await alarms()]).toEqual([true, ['replayed fresh']]);
    expect(await verified(ledger)).toMatchObject({ exitCode: 10, found: { repeated: 2, unproven: 2 } });
  });

  it('or moved to another unit is not sealed', async () => {
    const [id] = await fill(1);
    await behind(`update ledger_entry set unit_id = 'u2' where id = '${id}'`);
    expect([(await started()).halted, await alarms()]).toEqual([true, [`replayed ${id}`]]);
  });

  it('or put in with a transaction that never was halts, instead of holding back all that comes after it', async () => {
    const [, id] = await fill(3);
    await behind(`update ledger_entry set xid = '9000000000000000000' where id = '${id}'`);
    expect([(await started()).problem?.en, await alarms()]).toEqual([
      expect.stringContaining('never was'),
      [`bad_place ${id}`],
    ]);
  });

  it('or added by somebody without the key halts a running sealer, and who waits is told', async () => {
    const sealer = await started();
    const forger = await makeKeys(path.join(ledger.keysDir, 'other'), 'forger');
    const id = await act(ledger.pool, forger, [addition('forged')]);
    await expect(sealer.waitFor(id)).rejects.toThrow(id);
    expect([sealer.halted, await alarms()]).toEqual([true, [`bad_mac ${id}`]]);
  });
});

describe('an entry that stays without its seal', () => {
  it('is an alarm, once, and its age is told', async () => {
    const open = await ledger.pool.connect();
    await open.query('begin; select pg_current_xact_id()');
    const id = await act(ledger.pool, ledger.keys, [addition('held')]);
    const told: Text[] = [];
    const times = { intervalMs: 20, watchMs: 20, overdueMs: 1000 };
    const sealer = createSealer({
      pool: ledger.pool,
      keys: ledger.keys,
      dir: ledger.keysDir,
      ...times,
      onAlarm: (says) => told.push(says),
    });
    sealers.push(sealer);
    await sealer.start();
    while (told.length === 0) await sleep(20);
    expect([await alarms(), sealer.waiting > 0, sealer.halted]).toEqual([[`unsealed ${id}`], true, false]);
    await sleep(100);
    await open.query('commit');
    open.release();
    await settle(ledger.pool, sealer);
    while (sealer.waiting > 0) await sleep(20);
    expect([told.length, await alarms()]).toEqual([1, [`unsealed ${id}`]]);
  });
});

describe('a sealed ledger changed behind the product', () => {
  const changes: Record<string, (ids: readonly string[]) => string> = {
    'an entry edited': (ids) => `update ledger_entry set leaf = replace(leaf, 'done', 'denied') where id = '${ids[2]}'`,
    'its row changes edited': (ids) => `update ledger_entry set ops = replace(ops, 's2', 's9') where id = '${ids[2]}'`,
    'an entry deleted': (ids) => `delete from ledger_entry where id = '${ids[2]}'`,
    'a line break added': (ids) => `update ledger_entry set leaf = leaf || E'\\n' where id = '${ids[2]}'`,
  };
  for (const [name, sql] of Object.entries(changes)) {
    it(`${name}: found in the export at entry 2`, async () => {
      const ids = await fill(6);
      await started();
      await behind(sql(ids));
      const report = await verified(ledger);
      expect(report.exitCode).toBe(10);
      expect(report.findings[0]?.seq).toBe(2);
    });
  }

  it('two entries exchanged, with their hashes: found within their checkpoint', async () => {
    await fill(3);
    await sealable(ledger.pool);
    await (await started()).stop();
    const ids = await fill(3, 't');
    // One checkpoint for the three: a transaction open elsewhere on the server would make it two.
    await sealable(ledger.pool);
    await (await started()).stop();
    await behind(`update ledger_entry set seq = case id when '${ids[0]}' then -5 else -3 end where id in ('${ids[0]}', '${ids[2]}');
      update ledger_entry set seq = -seq where seq < 0`);
    expect(await verified(ledger)).toMatchObject({ exitCode: 10, findings: [{ kind: 'edited', seq: 3, untilSeq: 5 }] });
  });

  it('its columns edited beside the signed text: named, and the text stands', async () => {
    const ids = await fill(4);
    await started();
    await behind(
      `update ledger_entry set actor = 'nobody', at = at - interval '1 day', clauses = '{ORG-001}' where id = '${ids[2]}'`,
    );
    expect(await verified(ledger)).toMatchObject({
      exitCode: 17,
      findings: [{ kind: 'columns', seq: 2, columns: ['actor', 'at', 'clauses'] }],
    });
  });

  it('a business row edited, deleted or added is named', async () => {
    await fill(6);
    await started();
    await behind(`update shelf set n = 5 where id = 's1'; delete from shelf where id = 's4';
      insert into shelf select unit_id, 's7', n, note, "on", at, tags, data from shelf where id = 's0'`);
    const report = await verified(ledger);
    expect(report).toMatchObject({ exitCode: 14, found: { row: 3 } });
    expect(
      report.findings.map((finding) => [finding.table, finding.key?.id, finding.columns, finding.lastSeq]),
    ).toEqual([
      ['shelf', 's1', ['n'], 1],
      ['shelf', 's7', undefined, undefined],
      ['shelf', 's4', undefined, 4],
    ]);
  });

  it('the last entries deleted: a truncation, and the sealer refuses to go on', async () => {
    await fill(6);
    await (await started()).stop();
    await behind('delete from ledger_entry where seq >= 4');
    expect(await verified(ledger)).toMatchObject({ exitCode: 11, findings: [{ seq: 4 }] });
    expect((await started()).halted).toBe(true);
    expect(await alarms()).toEqual(['bad_tree']);
  });

  it('a running sealer notices that the ledger became shorter', async () => {
    await fill(4);
    const sealer = await started();
    await behind(`update ledger_tree set size = 0, edge = '', root = sha256('')`);
    await act(ledger.pool, ledger.keys, [addition('more')]);
    await expect(sealer.sealNow()).rejects.toThrow('rolled back');
    expect(await alarms()).toEqual(['rolled_back']);
  });

  it('a tree or checkpoint that was edited is never signed over', async () => {
    await fill(3);
    const first = await started();
    await first.stop();
    await behind(`update ledger_tree set root = sha256('x')`);
    expect((await started()).halted).toBe(true);
    expect(await alarms()).toEqual(['bad_tree']);
    expect(await verified(ledger)).toMatchObject({ ok: true, size: 3 });
    await behind(`update ledger_checkpoint set note = replace(note, E'\\n3\\n', E'\\n2\\n') where size = 3`);
    expect((await verified(ledger)).exitCode).toBe(15);
  });

  it('other keys than those the ledger was begun with are refused', async () => {
    await fill(1);
    await (await started()).stop();
    const [, name] = ledger.keys.origin.split('/');
    const exchanged = await makeKeys(path.join(ledger.keysDir, 'exchanged'), name as string);
    const other = await started(exchanged);
    expect([other.halted, await alarms()]).toEqual([true, ['other_keys']]);
  });
});

describe('the walls of the table', () => {
  it('refuse to change, delete or truncate entries, sealed or not, to everyone but the sealer', async () => {
    const [id] = await fill(2);
    const refused = async (sql: string): Promise<void> => {
      await expect(ledger.pool.query(sql), sql).rejects.toThrow(/append-only|permission denied|not assigned/);
    };
    await refused(`update ledger_entry set leaf = 'x' where id = '${id}'`);
    await refused(`update ledger_entry set seq = 0, leaf_hash = 'x' where id = '${id}'`);
    await started();
    await refused(`update ledger_entry set seq = 7 where id = '${id}'`);
    await refused(`delete from ledger_entry where id = '${id}'`);
    await refused('truncate ledger_entry');
    await refused(`set role jingui_sealer; update ledger_entry set leaf = 'x'`);
    await ledger.pool.query('reset role');
  });

  it('sealing changes nothing of an entry but its place', async () => {
    await act(ledger.pool, ledger.keys, [addition('a')]);
    const read = async () =>
      (await ledger.pool.query('select unit_id, id, ord, xid, leaf, ops, mac from ledger_entry')).rows;
    const before = await read();
    await started();
    expect((await sealed(ledger.pool)).length).toBe(1);
    await act(ledger.pool, ledger.keys, [change('a', { n: 1 })]);
    expect((await read()).find((row) => row.id === before[0].id)).toEqual(before[0]);
  });
});

describe('the keys', () => {
  it('are made once, whoever starts at the same time, and are their owner’s alone', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'jingui-keys-'));
    const many = await Promise.all(Array.from({ length: 8 }, () => makeKeys(dir, 'i1')));
    expect(new Set(many.map(({ vkey }) => vkey)).size).toBe(1);
    expect(new Set(many.map(({ macKey }) => Buffer.from(macKey).toString('hex'))).size).toBe(1);
    for (const name of ['ledger-ed25519.pem', 'ledger-mac.key']) {
      expect((await stat(path.join(dir, 'keys', name))).mode & 0o777).toBe(0o600);
    }
    expect((await stat(path.join(dir, 'keys'))).mode & 0o777).toBe(0o700);
    await rm(dir, { recursive: true });
  });
});
