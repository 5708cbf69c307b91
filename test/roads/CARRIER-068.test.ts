import { expect, test } from 'vitest';
import { batch, counting, designated, execute, shelved } from '../kit/carriers-accounting.ts';
import { first, handOf, lent, paper, rowsOf } from '../kit/carriers-hands.ts';
import { mail } from '../kit/carriers-intake.ts';
import { ordered } from '../kit/carriers-making.ts';
import { byPost } from '../kit/outside-units.ts';
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

test('mail opened in the morning and entered in the afternoon is late, and none is taken in as of last week', async () => {
  const w = await world({ at: '2026-03-02T07:00:00.000Z' });
  const before = await w.act('clerk', 'carriers.receive', { ...mail, acted_at: '2026-02-24T02:00:00.000Z' });
  expect([before.status, before.body.rules, before.body.fields]).toEqual([422, ['CARRIER-068'], ['acted_at']]);
  const morning = '2026-03-02T02:00:00.000Z';
  const { carriers } = await w.done('clerk', 'carriers.receive', { ...mail, acted_at: morning });
  expect(lateActs(await w.ledger('late=true'))).toEqual(['carriers.receive']);
  const text = 'select step, at from movement where unit_id = $1 and carrier_id = $2';
  expect(await rowsOf(w, text, [carriers[0].id])).toEqual([{ step: 'receive', at: morning }]);
});

test('a neighbour: so is a parcel packed, counted and sent before it was entered, and each only after the step before it', async () => {
  const w = await world();
  const { order } = await ordered(w);
  await w.done('clerk', 'carriers.make', { order, printed: 6 });
  await w.clock('2026-03-02T07:00:00.000Z');
  const at = (minute: string) => ({ acted_at: `2026-03-02T03:${minute}:00.000Z` });
  const { parcels } = await w.done('clerk', 'carriers.distribute', { order, checked: true, ...at('20') });
  const [{ id: dispatch, recipient, numbers }] = parcels;
  const counted = { dispatch, recipient, numbers };
  expect((await w.act('clerk', 'carriers.recount', { ...counted, ...at('10') })).body.rules).toEqual(['CARRIER-068']);
  await w.done('clerk', 'carriers.recount', { ...counted, ...at('30') });
  const early = await w.act('clerk', 'carriers.dispatch', { dispatch, ...byPost, ...at('25') });
  expect([early.status, early.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.done('clerk', 'carriers.dispatch', { dispatch, ...byPost, ...at('40') });
  const late = ['carriers.dispatch', 'carriers.distribute', 'carriers.recount'];
  expect(lateActs(await w.ledger('late=true')).toSorted()).toEqual(late);
});

test('a neighbour: so are papers given back or filed hours ago, whenever the archivist signs for them', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const { copies: filed } = await paper(w);
  const { id: list } = await w.done('clerk', 'carriers.recall', { document, due: '2026-03-06' });
  for (const carrier of copies) await w.done('clerk', 'carriers.scan-return', { list, carrier });
  await w.clock('2026-03-02T07:00:00.000Z');
  const acted_at = '2026-03-02T03:00:00.000Z';
  const back = { list, recipient: '试验省某厅', received_by: '接收人', signed: true, ...byPost };
  const ahead = await w.act('clerk', 'carriers.hand-back', { ...back, acted_at: '2026-03-03T03:00:00.000Z' });
  expect([ahead.status, ahead.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.done('clerk', 'carriers.hand-back', { ...back, acted_at });
  const asked = await w.act('clerk', 'carriers.archive', {
    carriers: filed,
    volume: '2026-密-3',
    archivist: 'archivist',
    acted_at,
  });
  await w.clock('2026-03-05T07:00:00.000Z');
  await w.sign('archivist', asked.body.approval.id);
  expect(await handOf(w, first(filed))).toMatchObject({ hand: 'archive' });
  expect(lateActs(await w.ledger('late=true')).toSorted()).toEqual(['carriers.archive', 'carriers.hand-back']);
});
