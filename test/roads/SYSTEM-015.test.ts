import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backedUp } from '../kit/backups.ts';
import { world } from '../kit/world.ts';

const statuses = (owed: readonly { readonly status: string }[]) => owed.map((one) => one.status);

test('a drill nobody held is no drill: “same” without a row compared leaves the quarter open', async () => {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  const empty = { table: 'carrier', rows: 0, before: 'a1', after: 'a1' };
  for (const tables of [[], [empty]]) {
    const claimed = await w.act('it', 'system.record-drill', {
      duration_ms: 900,
      result: 'same',
      backup_sha256: 'a'.repeat(64),
      tables,
    });
    expect([claimed.status, claimed.body.rules]).toEqual([422, ['SYSTEM-015']]);
  }
  expect(statuses(await w.obligations('SYSTEM-015'))).toEqual(['open']);
});

test('a neighbour: equal sums do not hide rows that differ', async () => {
  const w = await world();
  const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'a1', differing: ['c1'] }];
  const lie = await w.act('it', 'system.record-drill', {
    duration_ms: 900,
    result: 'same',
    backup_sha256: 'a'.repeat(64),
    tables,
  });
  expect([lie.status, lie.body.rules, lie.body.fields]).toEqual([422, ['SYSTEM-015'], ['result']]);
});

test('a neighbour: closing the finding of a failed drill takes a proof and another hand than that which restored', async () => {
  const w = await world();
  const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'b2', differing: ['c1'] }];
  await w.done('it', 'system.record-drill', { duration_ms: 900, result: 'different', tables });
  const [{ id: finding }] = (await w.get('officer', '/api/registers/findings')).body.rows;
  const early = await w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([early.status, early.body.rules]).toEqual([409, ['INSPECT-004']]);
  const bare = await w.act('it', 'inspections.submit-evidence', { finding, evidence: '已修复备份程序' });
  expect([bare.status, bare.body.rules]).toEqual([422, ['INSPECT-004']]);
  const own = await w.act('it', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([own.status, own.body.rules]).toEqual([403, ['INSPECT-004']]);
});

test('a neighbour: a drill of an earlier quarter does not stand for this one, nor does one to come', async () => {
  const w = await world();
  await w.at('2026-04-02T02:00:00.000Z');
  const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'a1' }];
  for (const started_at of ['2026-02-20T00:00:00.000Z', '2026-07-01T00:00:00.000Z']) {
    const dated = await w.act('it', 'system.record-drill', {
      started_at,
      duration_ms: 900,
      result: 'same',
      backup_sha256: 'a'.repeat(64),
      tables,
    });
    expect([dated.status, dated.body.rules]).toEqual([422, ['SYSTEM-015']]);
  }
});

test('figures somebody typed of a drill of his own stand for none: the quarter stays open until the system restored its data', async () => {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'a1' }];
  for (const who of ['it', 'sysadmin'])
    await w.done(who, 'system.record-drill', {
      duration_ms: 900,
      result: 'same',
      backup_sha256: 'a'.repeat(64),
      tables,
    });
  expect(statuses(await w.obligations('SYSTEM-015'))).toEqual(['open']);
  await w.at('2026-04-01T01:00:00.000Z');
  const of = (await w.obligations('SYSTEM-015')).filter((one) => one.cause === '2026Q1');
  expect(statuses(of)).toEqual(['overdue']);
  expect((await w.post('it', '/api/drill')).status).toBe(201);
  const quarters = (await w.obligations('SYSTEM-015')).map((one) => [one.cause, one.status]);
  expect(quarters).toContainEqual(['2026Q2', 'met']);
});

test('a neighbour: typed before the quarter’s duty is opened they do not keep it from opening', async () => {
  const w = await world();
  const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'a1' }];
  await w.done('it', 'system.record-drill', {
    duration_ms: 900,
    result: 'same',
    backup_sha256: 'a'.repeat(64),
    tables,
  });
  await w.at('2026-03-03T02:00:00.000Z');
  expect(statuses(await w.obligations('SYSTEM-015'))).toEqual(['open']);
});

test('the drill takes the newest backup that was made, not one the server makes to please itself, and records its sum', async () => {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  await backedUp(w, 'first');
  const { note } = await backedUp(w, 'second');
  const held = await w.post('it', '/api/drill');
  expect(held.status).toBe(201);
  const [row] = (await w.get('it', '/api/registers/drills')).body.rows;
  expect([row.backup_file, row.backup_sha256]).toEqual([path.basename(note.file), note.sha256]);
});

test('a neighbour: a good backup of an earlier quarter, named, does not stand for this one', async () => {
  const w = await world();
  const { note } = await backedUp(w);
  await w.at('2026-06-03T02:00:00.000Z');
  const named = await w.post('it', '/api/drill', { backup: note.sha256 });
  expect([named.status, named.body.fields]).toEqual([422, ['backup']]);
  expect((await w.obligations('SYSTEM-015')).filter((one) => one.status === 'met')).toEqual([]);
  expect((await w.post('it', '/api/drill')).status).toBe(201);
  const [row] = (await w.get('it', '/api/registers/drills')).body.rows;
  expect(row.backup_sha256).not.toBe(note.sha256);
});

test('a neighbour: a file exchanged after it was written fails the drill though it restores', async () => {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  const [{ note }, other] = [await backedUp(w, 'kept'), await backedUp(w, 'exchanged')];
  await copyFile(note.file, other.note.file);
  const held = await w.post('it', '/api/drill', { backup: other.note.sha256 });
  expect([held.status, held.body.result]).toEqual([201, 'different']);
  const [finding] = (await w.get('officer', '/api/registers/findings')).body.rows;
  expect(finding.what).toContain(path.basename(other.note.file));
});

test('a neighbour: “same” typed without the file that was restored is refused', async () => {
  const w = await world();
  const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'a1' }];
  const bare = await w.act('it', 'system.record-drill', { duration_ms: 900, result: 'same', tables });
  expect([bare.status, bare.body.rules, bare.body.fields]).toEqual([422, ['SYSTEM-015'], ['backup_sha256']]);
});
