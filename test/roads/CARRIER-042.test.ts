import { expect, test } from 'vitest';
import { centre, designated, execute, leaders } from '../kit/carriers-accounting.ts';
import { handOf, journey, loanOf, rowsOf } from '../kit/carriers-hands.ts';
import { ordered, packed, type Parcel, sent } from '../kit/carriers-making.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

/** A run of our own, printed and never distributed. */
async function printed(w: World): Promise<{ order: string; document: string; carriers: string[] }> {
  const { order, document } = await ordered(w);
  const made = await w.done('clerk', 'making.make', { order, printed: 6 });
  return { order, document, carriers: made.carriers.map((one: { id: string }) => one.id) };
}

test('a copy of a run that was never distributed leaves the house on no journey', async () => {
  const w = await world();
  const { order, carriers } = await printed(w);
  const carrier = carriers[5] ?? '';
  const asked = journey([carrier], ['reader', 'drafter']);
  const refused = await w.act('reader', 'hands.carry-out', asked);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
  await w.done('clerk', 'making.distribute', { order, checked: true });
  expect((await w.act('reader', 'hands.carry-out', asked)).status).toBe(202);
});

test('a neighbour: nor is it lent, though the loan was approved', async () => {
  const w = await world();
  const { document, carriers } = await printed(w);
  const [carrier] = carriers as [string];
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['leader']);
  const refused = await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'));
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
});

test('a neighbour: nor filed away before it is checked', async () => {
  const w = await world();
  const { carriers } = await printed(w);
  const filing = { volume: '2026-密-3', archivist: 'archivist', carriers };
  const refused = await w.act('clerk', 'archives.file', filing);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
});

test('a parcel that was stopped goes on once its drafting section has settled it, not by the clerk’s second count', async () => {
  const w = await world();
  const { parcels } = await packed(w);
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await w.act('clerk', 'mail.recount', { dispatch, recipient, numbers: '1-2' });
  const again = await w.act('clerk', 'mail.recount', { dispatch, recipient, numbers });
  expect([again.status, again.body.approval.steps]).toEqual([202, ['dept_head']]);
  const early = await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost });
  expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-042']]);
  await w.sign('head', again.body.approval.id);
  await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost });
});

test('a neighbour: nor by another clerk, nor under another name on the envelope', async () => {
  const w = await world();
  const { parcels } = await packed(w);
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await w.act('clerk', 'mail.recount', { dispatch, recipient: '试验市丙局', numbers });
  expect((await w.act('clerk2', 'mail.recount', { dispatch, recipient, numbers })).status).toBe(202);
  expect((await w.act('clerk2', 'mail.recount', { dispatch, recipient: '试验市丙局', numbers })).status).toBe(409);
  expect((await w.act('clerk2', 'mail.dispatch', { dispatch, ...byPost })).status).toBe(409);
});

test('what is packed for a recipient is neither lent, carried out nor filed; what is kept here is', async () => {
  const w = await world();
  const { order, document, carriers } = await printed(w);
  await w.done('clerk', 'making.distribute', { order, checked: true });
  const [bound, kept] = [carriers[0] ?? '', carriers[5] ?? ''];
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['leader']);
  const filing = { volume: '2026-密-3', archivist: 'archivist' };
  for (const refused of [
    await w.act('clerk', 'hands.lend', loanOf(bound, 'reader')),
    await w.act('reader', 'hands.carry-out', journey([bound], ['reader', 'drafter'])),
    await w.act('clerk', 'archives.file', { ...filing, carriers: [bound, kept] }),
  ]) {
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
    expect(refused.body.findings[0].facts).toEqual({ carriers: [bound] });
  }
  await w.done('clerk', 'hands.lend', loanOf(kept, 'reader'));
});

test('a neighbour: nor does it go round readers in a circulation, distributed, counted again or unpacked; the kept one does', async () => {
  const w = await world();
  const { order, document, carriers } = await printed(w);
  const [bound, kept] = [carriers[0], carriers[5]];
  const round = { document, readers: ['reader', 'drafter'] };
  const refused = async (rule: string) => {
    const answer = await w.act('clerk', 'hands.start-circulation', { ...round, carrier: bound });
    expect([answer.status, answer.body.rules]).toEqual([409, [rule]]);
  };
  const early = await w.act('clerk', 'hands.start-circulation', round);
  expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-042']]);
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  const [parcel] = parcels;
  await refused('CARRIER-042');
  const again = { dispatch: parcel.id, recipient: parcel.recipient, numbers: parcel.numbers };
  await w.done('clerk', 'mail.recount', again);
  await refused('CARRIER-042');
  await unpacked(w, parcel);
  await refused('CARRIER-037');
  expect(await w.done('clerk', 'hands.start-circulation', round)).toMatchObject({ carrier: kept });
});

test('a neighbour: nor is it copied, so that its copy goes where it may not', async () => {
  const w = await world();
  const { carriers } = await printed(w);
  const copying = { carrier: carriers[0], copies: 1, purpose: '会议', collect_by: '2026-03-06' };
  const refused = await w.act('drafter', 'making.copy', copying);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
});

/** Agreed by the head of the drafting section. */
async function unpacked(w: World, { id: dispatch }: Parcel): Promise<void> {
  await w.approved('clerk', 'mail.unpack-parcel', { dispatch, reason: '收文单位已撤销' }, ['head']);
}

test('a parcel that will not be sent is unpacked by two, and its copies are filed', async () => {
  const w = await world();
  const { order, carriers } = await printed(w);
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  const [parcel] = parcels;
  const silent = await w.act('clerk', 'mail.unpack-parcel', { dispatch: parcel.id, reason: '无' });
  expect([silent.status, silent.body.rules, silent.body.fields]).toEqual([422, ['CARRIER-042'], ['reason']]);
  await unpacked(w, parcel);
  const again = { dispatch: parcel.id, recipient: parcel.recipient, numbers: parcel.numbers };
  const sending = await w.act('clerk', 'mail.dispatch', { dispatch: parcel.id, ...byPost });
  expect([sending.status, sending.body.rules]).toEqual([409, ['CARRIER-002']]);
  const counting = await w.act('clerk', 'mail.recount', again);
  expect([counting.status, counting.body.rules]).toEqual([409, ['CARRIER-042']]);
  const filing = { volume: '2026-密-3', archivist: 'archivist', carriers: carriers.slice(0, 3) };
  await w.approved('clerk', 'archives.file', filing, ['archivist']);
  expect(await handOf(w, carriers[0] ?? '')).toMatchObject({ hand: 'archive' });
});

test('a neighbour: one that was stopped too, and its copies are destroyed', async () => {
  const w = await world();
  await designated(w);
  const { parcels, document } = await packed(w);
  const [parcel] = parcels as [Parcel];
  await w.act('clerk', 'mail.recount', { dispatch: parcel.id, recipient: parcel.recipient, numbers: '1-2' });
  await unpacked(w, parcel);
  const text = 'select id from carrier where unit_id = $1 and document_id = $2 and copy_no <= 3 order by copy_no';
  const carriers = (await rowsOf<{ id: string }>(w, text, [document])).map((one) => one.id);
  const items = carriers.map((carrier) => ({ carrier, pages: '8', reason: '不再发出' }));
  const listed = { items, method: 'pulp', site: centre };
  const { id: list } = await w.done('clerk', 'destruction.list-for-destruction', listed);
  await w.approved('clerk', 'destruction.submit-destruction', { list }, leaders);
  expect((await execute(w, { list, carriers, document }, { second: 'officer' })).status).toBe(200);
});

test('a neighbour: none that has left is opened on paper', async () => {
  const w = await world();
  const { id: dispatch } = await sent(w);
  const gone = await w.act('clerk', 'mail.unpack-parcel', { dispatch, reason: '收文单位已撤销' });
  expect([gone.status, gone.body.rules]).toEqual([409, ['CARRIER-042']]);
});
