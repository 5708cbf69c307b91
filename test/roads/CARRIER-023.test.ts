import { expect, test } from 'vitest';
import { agreed, first, handOf, journey, lent, loanOf, paper, shown, started } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('missing pages are refused by the return list too, and the secrecy officer is told', async () => {
  const w = await world();
  const of = await paper(w, { pages: 8 });
  const carrier = first(of.copies);
  await lent(w, 'reader', of);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document: of.document, due: '2026-03-06' });
  const refused = await w.act('clerk', 'recall.scan-return', { list, carrier, pages: 7 });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-023']]);
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'person', hand_id: 'reader' });
  expect(await w.alerts('CARRIER-023')).toMatchObject([{ to: 'secrecy_officer', detail: { pages: 8, counted: 7 } }]);
  await w.done('clerk', 'recall.scan-return', { list, carrier, pages: 8 });
});

test('neighbour: an incomplete copy is not made a loan that never was', async () => {
  const w = await world();
  const of = await paper(w, { pages: 8 });
  const { movement } = await lent(w, 'reader', of);
  const refused = await w.act('clerk', 'hands.undo', { movement, pages: 7 });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-023']]);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
});

test('neighbour: what comes back from a journey with a doubt stays with its bearer', async () => {
  const w = await world();
  const of = await paper(w, { pages: 8 });
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, ['reader']), ['head', 'leader']);
  const entry = { carry_out: request, case_no: '箱03', keeper: 'reader', signature: true };
  await w.done('clerk', 'hands.depart', entry);
  const refused = await w.act('clerk', 'hands.come-back', { carry_out: request, pages_ok: false });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-023']]);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
});

test('who reads a paper alone shows his ID, signs and says what for, and stands in the register of loans', async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await started(w, of.document, ['reader']);
  const bare = await w.act('clerk', 'hands.deliver', { circulation });
  expect([bare.status, bare.body.rules]).toEqual([422, ['CARRIER-023']]);
  expect(bare.body.fields.toSorted()).toEqual(['id_checked', 'purpose', 'signature']);
  for (const purpose of ['无', '無', 'ｎｏｎｅ', '待填']) {
    const hollow = await w.act('clerk', 'hands.deliver', { circulation, ...shown, purpose });
    expect([purpose, hollow.status, hollow.body.fields]).toEqual([purpose, 422, ['purpose']]);
  }
  await w.done('clerk', 'hands.deliver', { circulation, ...shown });
  const loans = (await w.get('officer', '/api/registers/loans')).body.rows;
  expect(loans).toMatchObject([{ borrower: '阅文人', id_checked: true, signed: true, status: 'open' }]);
});

test('neighbour: nobody lends to himself or cancels his own loan, by whatever act it comes back', async () => {
  const w = await world();
  const of = await paper(w, { scope: ['p:clerk', 'p:reader'] });
  const carrier = first(of.copies);
  await agreed(w, 'clerk', of);
  const own = await w.act('clerk', 'hands.lend', loanOf(carrier, 'clerk'));
  expect([own.status, own.body.rules]).toEqual([403, ['CARRIER-023']]);
  await w.done('clerk2', 'hands.lend', loanOf(carrier, 'clerk'));
  const { id: list } = await w.done('clerk2', 'recall.call-in', { document: of.document, due: '2026-03-06' });
  for (const [procedure, more] of [
    ['hands.take-back', {}],
    ['recall.scan-return', { list }],
  ] as const) {
    const back = await w.act('clerk', procedure, { carrier, ...more });
    expect([procedure, back.status, back.body.rules]).toEqual([procedure, 403, ['CARRIER-023']]);
  }
  await w.done('clerk2', 'hands.take-back', { carrier });
});

test('nor does he for whom somebody else took it', async () => {
  const w = await world();
  const of = await paper(w, { scope: ['p:clerk', 'p:drafter'] });
  const carrier = first(of.copies);
  const absence = { until: '2026-03-20T01:00:00.000Z', reason: '出差' };
  await w.approved('clerk', 'people.deputize', { deputy: 'drafter', ...absence }, ['office_head']);
  await agreed(w, 'clerk', of);
  await w.done('clerk2', 'hands.lend', loanOf(carrier, 'clerk', { received_by: 'drafter' }));
  const refused = await w.act('clerk', 'hands.take-back', { carrier });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-023']]);
  await w.done('clerk2', 'hands.take-back', { carrier });
});
