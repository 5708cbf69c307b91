import { expect, test } from 'vitest';
import { first, journey, loanOf, rowsOf } from '../kit/carriers-hands.ts';
import { received } from '../kit/carriers-intake.ts';
import { ordered, packed, type Parcel } from '../kit/carriers-making.ts';
import { answered, registered } from '../kit/importing.ts';
import { byPost } from '../kit/outside-units.ts';
import { ownDocument } from '../kit/own-document.ts';
import { raised } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

test('more copies than approved are not had by carrying the run out before anybody counts it', async () => {
  const w = await world();
  const { order } = await ordered(w);
  const more = await w.act('clerk', 'making.make', { order, printed: 7 });
  expect([more.status, more.body.rules]).toEqual([403, ['CARRIER-037']]);
  const { carriers } = await w.done('clerk', 'making.make', { order, printed: 6 });
  const ids = carriers.map((one: { id: string }) => one.id);
  const refused = await w.act('reader', 'hands.carry-out', journey([first(ids)], ['reader', 'drafter']));
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
});

test('a neighbour: a spoiled run is no second run: what was approved is made once', async () => {
  const w = await world();
  const { order } = await ordered(w);
  const spoiled = { order, printed: 8, waste: 2, waste_by: ['clerk', 'officer'] };
  expect((await w.act('clerk', 'making.make', spoiled)).status).toBe(200);
  const again = await w.act('clerk', 'making.make', { order, printed: 6 });
  expect([again.status, again.body.rules]).toEqual([403, ['CARRIER-037']]);
});

test('a neighbour: a parcel of one number more than its recipient was approved for is not packed', async () => {
  const w = await world();
  const { order } = await ordered(w);
  await w.done('clerk', 'making.make', { order, printed: 6 });
  const parcels = [
    { unit: '试验市甲局', numbers: '1-4' },
    { unit: '试验市乙局', numbers: '5-6' },
  ];
  const refused = await w.act('clerk', 'making.distribute', { order, checked: true, parcels });
  expect(refused.status).toBe(409);
});

test('what has risen since its printing was approved is not printed on that approval', async () => {
  const w = await world();
  const { order, document } = await ordered(w);
  await raised(w, document, 5, 'state');
  const made = await w.act('clerk', 'making.make', { order, printed: 6 });
  expect([made.status, made.body.rules]).toEqual([409, ['CARRIER-037']]);
});

test('one unit spelled twice gets no second lot, in the distribution asked for', async () => {
  const w = await world();
  const document = await ownDocument(w);
  for (const unit of ['试验市 甲局', '试验市甲局　', '试验市（甲局）', '试验市\u200b甲局', '—']) {
    const recipients = [
      { unit: '试验市甲局', copies: 3 },
      { unit, copies: 3 },
    ];
    const refused = await w.act('drafter', 'making.request-print', { document, recipients, kept: 1 });
    expect([unit, refused.status, refused.body.rules]).toEqual([unit, 422, ['CARRIER-037']]);
  }
});

test('a neighbour: nor in the parcels it is packed in, where another spelling is nobody approved', async () => {
  const w = await world();
  const { order } = await ordered(w);
  await w.done('clerk', 'making.make', { order, printed: 6 });
  const parcels = [
    { unit: '试验市甲局', numbers: '1-3' },
    { unit: '试验市 甲局', numbers: '4-5' },
  ];
  const refused = await w.act('clerk', 'making.distribute', { order, checked: true, parcels });
  expect([refused.status, refused.body.rules]).toContain(403);
});

test('a neighbour: what was printed for a recipient and not sent to him is not kept for use here', async () => {
  const w = await world();
  const { order, document } = await ordered(w);
  const { carriers } = await w.done('clerk', 'making.make', { order, printed: 6 });
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  const unpacking = { dispatch: parcels[0].id, reason: '收文单位已撤销' };
  await w.approved('clerk', 'mail.unpack-parcel', unpacking, ['head']);
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['leader']);
  const carrier = first<{ id: string }>(carriers).id;
  for (const refused of [
    await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader')),
    await w.act('reader', 'hands.carry-out', journey([carrier], ['reader', 'drafter'])),
    await w.act('drafter', 'making.copy', { carrier, copies: 1, purpose: '会议', collect_by: '2026-03-06' }),
  ])
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-037']]);
});

test('a neighbour: nor are copies printed over brought in as an old ledger’s, nor beside the copies of a paper of others that were received', async () => {
  const w = await world();
  const { order, document } = await ordered(w);
  await w.done('clerk', 'making.make', { order, printed: 6 });
  const theirs = await received(w, { level: 'secret' });
  const text = 'select doc_no as number, title, issuer from document where unit_id = $1 and id = $2';
  const [own, other] = [await rowsOf(w, text, [document]), await rowsOf(w, text, [theirs.id])].map(first);
  const line = (of: object | undefined, copy_no: string) => ({ ...of, period: '10年', copy_no });
  expect(await answered(w, line(own, '000007'), line(own, '000006'), line(other, '000006'))).toEqual([
    ['refused', ['CARRIER-037']],
    ['same', []],
    ['refused', ['CARRIER-007']],
  ]);
});

test('a neighbour: a paper of our own from the old books is given back to no bureau, and one of another body is', async () => {
  const w = await world();
  const ours = { title: '关于本局工作的通知', issuer: '测试市某局', received: '2025-03-05' };
  const documents = await registered(w, ours, { title: '关于省厅工作的通知' });
  const back = { recipient: '试验市保密局', received_by: '接收人', signed: true, ...byPost };
  const returned: [number, readonly string[]][] = [];
  for (const title of ['关于本局工作的通知', '关于省厅工作的通知']) {
    const document = documents[title] ?? '';
    const { id: list } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-05' });
    const text = 'select id from carrier where unit_id = $1 and document_id = $2';
    const { id: carrier } = first(await rowsOf<{ id: string }>(w, text, [document]));
    await w.done('clerk', 'recall.scan-return', { list, carrier });
    const answer = await w.act('clerk', 'recall.hand-back', { list, ...back });
    returned.push([answer.status, answer.body.rules ?? []]);
  }
  expect(returned).toEqual([
    [403, ['CARRIER-009', 'CARRIER-037', 'CARRIER-042']],
    [200, []],
  ]);
});

test('neighbour: nor is what was packed at a lower level sent to those it was printed for then', async () => {
  const w = await world();
  const { parcels, document } = await packed(w, { level: 'confidential', period: { kind: 'years', years: 5 } });
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await raised(w, document, 4, 'state');
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  const sent = await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost });
  expect([sent.status, sent.body.rules]).toEqual([409, ['CARRIER-037']]);
});
