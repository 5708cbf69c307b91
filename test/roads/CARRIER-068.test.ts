import { expect, test } from 'vitest';
import { batch, counting, designated, execute, shelved } from '../kit/carriers-accounting.ts';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
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
  expect(lateActs(await w.ledger('late=true'))).toEqual(['destruction.hand-to-destruction']);
});

test('a neighbour: a destruction completed and entered later is late, and none is entered for tomorrow', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  await execute(w, of, { second: 'officer' });
  await w.done('clerk', 'destruction.sign-destruction', { list: of.list, as: 'destroyer' });
  await w.done('officer', 'destruction.sign-destruction', { list: of.list, as: 'supervisor' });
  await w.clock('2026-03-02T06:00:00.000Z');
  const ahead = await w.act('clerk', 'destruction.complete-destruction', {
    list: of.list,
    acted_at: '2026-03-03T01:00:00.000Z',
  });
  expect([ahead.status, ahead.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.done('clerk', 'destruction.complete-destruction', { list: of.list, acted_at: '2026-03-02T03:00:00.000Z' });
  expect(lateActs(await w.ledger('late=true'))).toEqual(['destruction.complete-destruction']);
});

test('a neighbour: a copy found again is entered with its own time, and its search is judged by the entry', async () => {
  const w = await world();
  const { copies } = await shelved(w, 1);
  const copy = first(copies);
  const inventory = await counting(w);
  await w.done('clerk', 'counting.start-search', { inventory });
  const missing = [{ carrier: copy.id, outcome: 'missing', note: '查找无果' }];
  await w.done('clerk', 'counting.close-inventory', { inventory, dispositions: missing });
  await w.clock('2026-03-02T06:00:00.000Z');
  const found = { carrier: copy.id, code: copy.code, note: '在夹层找到', acted_at: '2026-03-02T03:00:00.000Z' };
  const before = await w.act('clerk', 'counting.recover', { ...found, acted_at: '2026-02-20T03:00:00.000Z' });
  expect([before.status, before.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.approved('clerk', 'counting.recover', found, ['secrecy_head']);
  expect(await handOf(w, copy.id)).toMatchObject({ hand: 'registry' });
  expect(lateActs(await w.ledger('late=true'))).toEqual(['counting.recover']);
});

test('a neighbour: a loan is not taken off the books an hour later as if it had been scanned by mistake', async () => {
  const w = await world();
  const { movement } = await lent(w, 'reader', await paper(w));
  await w.clock('2026-03-02T02:10:00.000Z');
  const undone = await w.act('clerk', 'hands.undo', { movement });
  expect([undone.status, undone.body.rules]).toEqual([409, ['CARRIER-068']]);
});

test('mail opened in the morning and entered in the afternoon is late, and none is taken in as of last week', async () => {
  const w = await world({ at: '2026-03-02T07:00:00.000Z' });
  const before = await w.act('clerk', 'mail.receive', { ...mail, acted_at: '2026-02-24T02:00:00.000Z' });
  expect([before.status, before.body.rules, before.body.fields]).toEqual([422, ['CARRIER-068'], ['acted_at']]);
  const morning = '2026-03-02T02:00:00.000Z';
  const { carriers } = await w.done('clerk', 'mail.receive', { ...mail, acted_at: morning });
  expect(lateActs(await w.ledger('late=true'))).toEqual(['mail.receive']);
  const text = 'select step, at from movement where unit_id = $1 and carrier_id = $2';
  expect(await rowsOf(w, text, [carriers[0].id])).toEqual([{ step: 'receive', at: morning }]);
});

test('a neighbour: so is a parcel packed, counted and sent before it was entered, and each only after the step before it', async () => {
  const w = await world();
  const { order } = await ordered(w);
  await w.done('clerk', 'making.make', { order, printed: 6 });
  await w.clock('2026-03-02T07:00:00.000Z');
  const at = (minute: string) => ({ acted_at: `2026-03-02T03:${minute}:00.000Z` });
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true, ...at('20') });
  const [{ id: dispatch, recipient, numbers }] = parcels;
  const counted = { dispatch, recipient, numbers };
  expect((await w.act('clerk', 'mail.recount', { ...counted, ...at('10') })).body.rules).toEqual(['CARRIER-068']);
  await w.done('clerk', 'mail.recount', { ...counted, ...at('30') });
  const early = await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost, ...at('25') });
  expect([early.status, early.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost, ...at('40') });
  const late = ['mail.dispatch', 'mail.recount', 'making.distribute'];
  expect(lateActs(await w.ledger('late=true')).toSorted()).toEqual(late);
});

test('a neighbour: so are papers given back or filed hours ago, whenever the archivist signs for them', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const { copies: filed } = await paper(w);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-06' });
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list, carrier });
  await w.clock('2026-03-02T07:00:00.000Z');
  const acted_at = '2026-03-02T03:00:00.000Z';
  const back = { list, recipient: '试验省某厅', received_by: '接收人', signed: true, ...byPost };
  const ahead = await w.act('clerk', 'recall.hand-back', { ...back, acted_at: '2026-03-03T03:00:00.000Z' });
  expect([ahead.status, ahead.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.done('clerk', 'recall.hand-back', { ...back, acted_at });
  const asked = await w.act('clerk', 'archives.file', {
    carriers: filed,
    volume: '2026-密-3',
    archivist: 'archivist',
    acted_at,
  });
  await w.clock('2026-03-05T07:00:00.000Z');
  await w.sign('archivist', asked.body.approval.id);
  expect(await handOf(w, first(filed))).toMatchObject({ hand: 'archive' });
  expect(lateActs(await w.ledger('late=true')).toSorted()).toEqual(['archives.file', 'recall.hand-back']);
});

test('what is printed, copied or scanned back in the morning and entered in the afternoon is late, and only after what it follows on', async () => {
  const w = await world();
  const { order } = await ordered(w);
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier);
  const of = await paper(w);
  await lent(w, 'reader', of);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document: of.document, due: '2026-03-06' });
  await w.clock('2026-03-02T07:00:00.000Z');
  const acts = [
    ['making.make', { order, printed: 6 }, {}],
    ['making.copy', permit.input, { case: permit.case }],
    ['recall.scan-return', { list, carrier: first(of.copies) }, {}],
  ] as const;
  for (const [act, input, options] of acts) {
    const early = await w.act('clerk', act, { ...input, acted_at: '2026-03-02T00:59:00.000Z' }, options);
    expect([act, early.status, early.body.rules, early.body.fields]).toEqual([act, 422, ['CARRIER-068'], ['acted_at']]);
    await w.done('clerk', act, { ...input, acted_at: '2026-03-02T03:00:00.000Z' }, options);
  }
  expect(lateActs(await w.ledger('late=true')).toSorted()).toEqual([
    'making.copy',
    'making.make',
    'recall.scan-return',
  ]);
  const text = `select step, at from movement where unit_id = $1 and at = '2026-03-02T03:00:00.000Z' order by step`;
  expect(new Set((await rowsOf<{ step: string }>(w, text)).map(({ step }) => step))).toEqual(
    new Set(['copy', 'make', 'return']),
  );
});

test('a neighbour: what is late in a recall stays late: an earlier time of the scan meets no duty that has run out', async () => {
  const w = await world();
  const of = await paper(w);
  await lent(w, 'reader', of);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document: of.document, due: '2026-03-06' });
  await w.at('2026-03-02T09:40:00.000Z');
  const scanned = { list, carrier: first(of.copies), acted_at: '2026-03-02T09:00:00.000Z' };
  await w.done('clerk', 'recall.scan-return', scanned);
  const owed = (await w.obligations('CARRIER-022')).filter((one) => one.object_id === first(of.copies));
  expect(owed.map((one) => one.met_at > one.due_at)).toEqual([true]);
});

test('a neighbour: nothing was copied before its approval was complete, and a batch called back hours ago is late', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  expect((await execute(w, of, { second: 'officer' })).status).toBe(200);
  const { carrier } = await original(w);
  const input = { ...wanted, carrier };
  const { id } = (await w.act('drafter', 'making.copy', input)).body.approval;
  await w.sign('head', id);
  await w.clock('2026-03-02T07:00:00.000Z');
  await w.sign('leader', id);
  await w.clock('2026-03-02T07:20:00.000Z');
  const early = { ...input, acted_at: '2026-03-02T06:00:00.000Z' };
  const before = await w.act('clerk', 'making.copy', early, { case: id });
  expect([before.status, before.body.rules]).toEqual([422, ['CARRIER-068']]);
  const back = { list: of.list, reason: '场所停业' };
  const unhanded = await w.act('clerk2', 'destruction.cancel-destruction', {
    ...back,
    acted_at: '2026-03-02T00:30:00.000Z',
  });
  expect([unhanded.status, unhanded.body.rules]).toEqual([422, ['CARRIER-068']]);
  await w.done('clerk2', 'destruction.cancel-destruction', { ...back, acted_at: '2026-03-02T03:00:00.000Z' });
  expect(lateActs(await w.ledger('late=true'))).toEqual(['destruction.cancel-destruction']);
});

test('a neighbour: nor is a return undone an hour later, which would be a loan nobody signed for', async () => {
  const w = await world();
  const copies = await paper(w);
  await lent(w, 'reader', copies);
  const { movement } = await w.done('clerk', 'hands.take-back', { carrier: first(copies.copies) });
  await w.clock('2026-03-02T02:10:00.000Z');
  const undone = await w.act('clerk', 'hands.undo', { movement });
  expect([undone.status, undone.body.rules]).toEqual([409, ['CARRIER-068']]);
  expect(await handOf(w, first(copies.copies))).toMatchObject({ hand: 'registry' });
});
