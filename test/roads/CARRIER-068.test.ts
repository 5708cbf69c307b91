import { expect, test } from 'vitest';
import { batch, counting, designated, execute, shelved } from '../kit/carriers-accounting.ts';
import { first, handOf, lent, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const lateActs = (entries: readonly { act: string }[]) => entries.map(({ act }) => act);

test('a batch handed over in the morning and entered in the afternoon is late, and not entered as of before it was listed', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  await w.clock('2026-03-02T06:00:00.000Z');
  const early = await execute(w, of, { second: 'officer', acted_at: '2026-03-01T06:00:00.000Z' });
  expect([early.status, early.body.rules]).toEqual([422, ['CARRIER-068']]);
  expect((await execute(w, of, { second: 'officer', acted_at: '2026-03-02T03:00:00.000Z' })).status).toBe(200);
  expect(lateActs(await w.ledger('late=true'))).toEqual(['carriers.hand-to-destruction']);
});

test('a neighbour: a destruction completed and entered later is late, and none is entered for tomorrow', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  await execute(w, of, { second: 'officer' });
  await w.done('clerk', 'carriers.sign-destruction', { list: of.list, as: 'destroyer' });
  await w.done('officer', 'carriers.sign-destruction', { list: of.list, as: 'supervisor' });
  await w.clock('2026-03-02T06:00:00.000Z');
  const ahead = await w.act('clerk', 'carriers.complete-destruction', {
    list: of.list,
    acted_at: '2026-03-03T01:00:00.000Z',
  });
  expect([ahead.status, ahead.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.done('clerk', 'carriers.complete-destruction', { list: of.list, acted_at: '2026-03-02T03:00:00.000Z' });
  expect(lateActs(await w.ledger('late=true'))).toEqual(['carriers.complete-destruction']);
});

test('a neighbour: a copy found again is entered with its own time, and its search is judged by the entry', async () => {
  const w = await world();
  const { copies } = await shelved(w, 1);
  const copy = first(copies);
  const inventory = await counting(w);
  await w.done('clerk', 'carriers.start-search', { inventory });
  const missing = [{ carrier: copy.id, outcome: 'missing', note: '查找无果' }];
  await w.done('clerk', 'carriers.close-inventory', { inventory, dispositions: missing });
  await w.clock('2026-03-02T06:00:00.000Z');
  const found = { carrier: copy.id, code: copy.code, note: '在夹层找到', acted_at: '2026-03-02T03:00:00.000Z' };
  const before = await w.act('clerk', 'carriers.recover', { ...found, acted_at: '2026-02-20T03:00:00.000Z' });
  expect([before.status, before.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.approved('clerk', 'carriers.recover', found, ['secrecy_head']);
  expect(await handOf(w, copy.id)).toMatchObject({ hand: 'registry' });
  expect(lateActs(await w.ledger('late=true'))).toEqual(['carriers.recover']);
});

test('a neighbour: a loan is not taken off the books an hour later as if it had been scanned by mistake', async () => {
  const w = await world();
  const { movement } = await lent(w, 'reader', await paper(w));
  await w.clock('2026-03-02T02:10:00.000Z');
  const undone = await w.act('clerk', 'carriers.undo', { movement });
  expect([undone.status, undone.body.rules]).toEqual([409, ['CARRIER-068']]);
});
