import { expect, test } from 'vitest';
import { copied, original, permitted } from '../kit/carriers-copying.ts';
import { agreed, journey, loanOf, rowsOf } from '../kit/carriers-hands.ts';
import { ran } from '../kit/duties.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

interface Line {
  readonly document: string;
  readonly copy: string;
  readonly second: string;
}

/** An original, its copy, and a copy of the copy lent to somebody. */
async function copyOfCopy(w: World, collect: string): Promise<Line> {
  const { carrier, document } = await original(w);
  const [copy] = await copied(w, carrier, { copies: 1, collect_by: '2026-05-29' });
  const [second] = await copied(w, copy?.id ?? '', { copies: 1, collect_by: collect });
  await agreed(w, 'reader', { document, copies: [] });
  await w.done('clerk', 'hands.lend', loanOf(second?.id ?? '', 'reader'));
  return { document, copy: copy?.id ?? '', second: second?.id ?? '' };
}

async function owed(w: World, carrier: string): Promise<[string, string, string][]> {
  const all = await w.obligations('CARRIER-031');
  return all.filter((one) => one.object_id === carrier).map((one) => [one.cause, one.owner_id, one.due_at]);
}

test('a copy of a copy is called back when the original is recalled', async () => {
  const w = await world();
  const { document, second } = await copyOfCopy(w, '2026-05-28');
  await w.done('clerk', 'recall.call-in', { document, due: '2026-03-05' });
  await w.at('2026-03-02T02:00:00.000Z');
  await w.at('2026-03-02T03:00:00.000Z');
  expect((await owed(w, second)).sort()).toEqual([
    ['collect', 'reader', '2026-05-28T09:30:00.000Z'],
    ['recall', 'reader', '2026-03-05T15:59:59.999Z'],
  ]);
});

test('a neighbour: a copy of a copy has no later day of collection than the copy it was made from', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const [copy] = await copied(w, carrier, { copies: 1, collect_by: '2026-03-06' });
  const wanted = { carrier: copy?.id, copies: 1, purpose: '处内会议使用', collect_by: '2026-03-20' };
  const refused = await w.act('drafter', 'making.copy', wanted);
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-031']]);
});

test('a neighbour: an excerpt is called back like a copy', async () => {
  const w = await world();
  const { carrier, document } = await original(w);
  const permit = await permitted(w, carrier, { form: 'excerpt', copies: 1, collect_by: '2026-05-29' });
  const made = await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
  await agreed(w, 'reader', { document, copies: [] });
  await w.done('clerk', 'hands.lend', loanOf(made.carriers[0].id, 'reader'));
  await w.done('clerk', 'recall.call-in', { document, due: '2026-03-05' });
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owed(w, made.carriers[0].id)).map(([cause]) => cause).sort()).toEqual(['collect', 'recall']);
  await ran(w, 'making.collect-copies');
});

test('a copy whose use is over and that lies in the registry again is archived or destroyed with the next month’s sorting', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const [kept, filed] = await copied(w, carrier, { copies: 2, collect_by: '2026-03-06' });
  const carriers = [kept?.id ?? '', filed?.id ?? ''];
  await w.at('2026-03-09T01:00:00.000Z');
  for (const one of carriers) expect(await owed(w, one)).toEqual([]);
  await w.at('2026-04-01T01:00:00.000Z');
  for (const one of carriers) expect(await owed(w, one)).toEqual([['dispose', null, '2026-04-30T15:59:59.999Z']]);
  await ran(w, 'making.dispose-collected');
  const given = { carriers: [filed?.id], volume: '2026-密-3', archivist: 'archivist' };
  await w.approved('clerk', 'archives.file', given, ['archivist']);
  await w.at('2026-05-01T01:00:00.000Z');
  const all = (await w.obligations('CARRIER-031')).filter((one) => carriers.includes(one.object_id));
  expect(all.map((one) => [one.object_id, one.status]).toSorted()).toEqual(
    [
      [kept?.id, 'overdue'],
      [filed?.id, 'met'],
    ].toSorted(),
  );
});

test('a copy whose day of collection is over is not lent again', async () => {
  const w = await world();
  const { carrier, document } = await original(w);
  const [copy] = await copied(w, carrier, { copies: 1, collect_by: '2026-03-06' });
  await w.at('2026-03-09T01:00:00.000Z');
  await agreed(w, 'reader', { document, copies: [] });
  const due_at = '2026-03-09T09:30:00.000Z';
  const refused = await w.act('clerk', 'hands.lend', loanOf(copy?.id ?? '', 'reader', { due_at }));
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-031']]);
  await w.done('clerk', 'hands.lend', loanOf(carrier, 'reader', { due_at }));
});

test('a neighbour: nor is it taken out of the house for longer', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const [copy] = await copied(w, carrier, { copies: 1, collect_by: '2026-03-06' });
  const out = { ...journey([copy?.id ?? ''], ['reader']), end_at: '2026-03-12T09:30:00.000Z' };
  const refused = await w.act('reader', 'hands.carry-out', out);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-031']]);
  const inTime = await w.act('reader', 'hands.carry-out', { ...out, end_at: '2026-03-06T09:30:00.000Z' });
  expect(inTime.status).toBe(202);
});

test('a neighbour: nor does it go round readers', async () => {
  const w = await world();
  const { carrier, document } = await original(w);
  const [copy] = await copied(w, carrier, { copies: 1, collect_by: '2026-03-06' });
  await w.at('2026-03-09T01:00:00.000Z');
  const round = { document, carrier: copy?.id, readers: ['reader', 'drafter'] };
  const { id: circulation } = await w.done('clerk', 'hands.start-circulation', round);
  const refused = await w.act('clerk', 'hands.deliver', { circulation });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-031']]);
});

/** A superior's paper that is to be reprinted and passed on until a Friday, as far as it got by then. */
async function reprinted(w: World, until: 'ordered' | 'made' | 'recounted') {
  const { document } = await original(w);
  const recipients = [{ unit: '试验市甲局', copies: 2 }];
  const passedOn = { recipients, kept: 1, purpose: '转发下级单位执行', collect_by: '2026-03-06' };
  const asked = await w.act('drafter', 'making.request-print', { document, ...passedOn });
  let order = '';
  for (const who of ['head', 'leader']) order = (await w.sign(who, asked.body.approval.id)).id;
  if (until !== 'ordered') await w.done('clerk', 'making.make', { order, printed: 3 });
  if (until !== 'recounted') return { order, dispatch: '' };
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  const { id: dispatch, recipient, numbers } = parcels[0];
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  return { order, dispatch };
}

test.each([
  ['ordered', 'making.make', ({ order }: { order: string }) => ({ order, printed: 3 })],
  ['made', 'making.distribute', ({ order }: { order: string }) => ({ order, checked: true })],
  ['recounted', 'mail.dispatch', ({ dispatch }: { dispatch: string }) => ({ dispatch, ...byPost })],
] as const)('what is reprinted to be passed on goes no further after its day: %s', async (until, procedure, input) => {
  const w = await world();
  const run = await reprinted(w, until);
  await w.clock('2026-03-09T01:00:00.000Z');
  const refused = await w.act('clerk', procedure, input({ order: run.order, dispatch: run.dispatch }));
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-031']]);
  await w.clock('2026-03-06T08:00:00.000Z');
  await w.done('clerk', procedure, input({ order: run.order, dispatch: run.dispatch }));
});

/** A reprint that lies with the unit it was sent to. */
async function signedFor(w: World) {
  const { dispatch } = await reprinted(w, 'recounted');
  await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost });
  const found = await rowsOf<{ numbers: string }>(w, 'select numbers from dispatch where unit_id = $1 and id = $2', [
    dispatch,
  ]);
  const signed = { signed_by: '收件人', received_on: '2026-03-02', numbers: found[0]?.numbers };
  await w.done('clerk', 'mail.confirm-receipt', { dispatch, ...signed });
  return rowsOf<{ id: string }>(w, "select id from carrier where unit_id = $1 and hand = 'unit' order by id", []);
}

test('what was reprinted for another unit is owed back by the registry, and taking it back ends that', async () => {
  const w = await world();
  const [first, second] = await signedFor(w);
  await w.at('2026-03-02T03:00:00.000Z');
  await w.at('2026-03-02T04:00:00.000Z');
  const due = [['collect', null, '2026-03-06T09:30:00.000Z']];
  for (const one of [first, second]) expect(await owed(w, one?.id ?? '')).toEqual(due);
  await w.done('clerk', 'hands.take-back', { carrier: first?.id });
  const all = (await w.obligations('CARRIER-031')).map((one) => [one.object_id, one.owner_role, one.status]);
  const role = 'registry_clerk';
  expect(all.toSorted()).toEqual(
    [
      [first?.id, role, 'met'],
      [second?.id, role, 'open'],
    ].toSorted(),
  );
  const hand = 'select hand from carrier where unit_id = $1 and id = $2';
  expect(await rowsOf(w, hand, [first?.id ?? ''])).toEqual([{ hand: 'registry' }]);
});

test('neighbour: by the recall of its original too, and the original that went back to its originator stays there', async () => {
  const w = await world();
  const [sent] = await signedFor(w);
  const carrier = sent?.id ?? '';
  const originals = `select o.id, o.document_id as document from carrier c join carrier o on o.unit_id = c.unit_id
    and o.document_id = c.document_id and o.copy_of is null where c.unit_id = $1 and c.id = $2`;
  const papers = await rowsOf<{ id: string; document: string }>(w, originals, [carrier]);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document: papers[0]?.document, due: '2026-03-05' });
  await w.at('2026-03-02T03:00:00.000Z');
  expect((await owed(w, carrier)).map(([cause]) => cause).toSorted()).toEqual(['collect', 'recall']);
  await w.done('clerk', 'hands.take-back', { carrier });
  const left = (await w.obligations('CARRIER-031')).filter((one) => one.object_id === carrier);
  expect(left.map(({ status }) => status)).toEqual(['met', 'met']);
  for (const { id } of papers) await w.done('clerk', 'recall.scan-return', { list, carrier: id });
  await w.done('clerk', 'recall.hand-back', {
    list,
    recipient: '试验省某厅',
    received_by: '省厅收件人',
    signed: true,
    ...byPost,
  });
  const refused = await w.act('clerk', 'hands.take-back', { carrier: papers[0]?.id });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-002']]);
});

test('a copy limited to somebody by name is not his any more where he may not know its original', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const [copy] = await copied(w, carrier);
  await w.done('clerk', 'making.label-copy', { carrier: copy?.id, scope: ['p:reader'] });
  const move = { person: 'reader', department: 'd2', reason: '工作调动' };
  const refused = await w.act('sysadmin', 'people.change-person', move);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-031']]);
  await w.done('clerk', 'making.label-copy', { carrier: copy?.id, scope: ['p:drafter'] });
  expect((await w.act('sysadmin', 'people.change-person', move)).status).toBe(202);
});

test('a neighbour: nor is what was copied of that copy, whatever becomes of the first', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const [copy] = await copied(w, carrier, { copies: 1 });
  await w.done('clerk', 'making.label-copy', { carrier: copy?.id, scope: ['p:reader', 'p:drafter'] });
  const [second] = await copied(w, copy?.id ?? '', { copies: 1 });
  await w.done('clerk', 'making.label-copy', { carrier: copy?.id, scope: ['p:drafter'] });
  const move = { person: 'reader', department: 'd2', reason: '工作调动' };
  const refused = await w.act('sysadmin', 'people.change-person', move);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-031']]);
  await w.done('clerk', 'making.label-copy', { carrier: second?.id, scope: ['p:drafter'] });
  expect((await w.act('sysadmin', 'people.change-person', move)).status).toBe(202);
});

test('a neighbour: what somebody still has in his hand is not filed away instead of being collected', async () => {
  const w = await world();
  const { second } = await copyOfCopy(w, '2026-05-28');
  const filing = { carriers: [second], volume: '2026-1', archivist: 'archivist' };
  expect((await w.act('clerk', 'archives.file', filing)).status).toBe(409);
});
