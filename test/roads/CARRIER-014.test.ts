import { expect, test } from 'vitest';
import { answered, registered } from '../kit/importing.ts';
import { agreed, first, handOf, journey, loanOf, paper, topSecret } from '../kit/carriers-hands.ts';
import { given } from '../kit/effects.ts';
import { cast, world } from '../kit/world.ts';

const bearers = ['reader', 'drafter'];
const people = cast.map((one) => (bearers.includes(one.id) ? { ...one, designated: true } : one));

test('a cipher telegram for a whole department is read by nobody of it', async () => {
  const w = await world();
  const { document } = await paper(w, { kind: 'cipher_telegram' });
  const listed = { document, readers: ['reader', 'drafter'] };
  const circulation = await w.act('clerk', 'hands.start-circulation', listed);
  expect([circulation.status, circulation.body.rules]).toEqual([403, ['CARRIER-014']]);
  const loan = await w.act('reader', 'hands.borrow', { document, purpose: '起草报告' });
  expect([loan.status, loan.body.rules]).toEqual([403, ['CARRIER-014']]);
});

test('neighbour: what is given back at once is not lent until the evening', async () => {
  const w = await world();
  const of = await paper(w, { kind: 'cipher_telegram', scope: ['p:reader'] });
  await agreed(w, 'reader', of);
  const late = await w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
  expect([late.status, late.body.rules, late.body.fields]).toEqual([422, ['CARRIER-014'], ['due_at']]);
  const soon = loanOf(first(of.copies), 'reader', { due_at: '2026-03-02T02:30:00.000Z' });
  expect((await w.act('clerk', 'hands.lend', soon)).status).toBe(200);
});

test('neighbour: nor is it found with one of the department in an old ledger', async () => {
  const w = await world();
  const line = { holder: '阅文人', state: '借出', kind: '密码电报' };
  expect(await answered(w, { ...line, scope: '一处' }, { ...line, scope: '阅文人' })).toEqual([
    ['refused', ['CARRIER-014']],
    ['taken', []],
  ]);
});

test('nobody carries out a top secret paper because it is for his department: he is named, or he stays at home', async () => {
  const w = await world({ people });
  const { copies } = await paper(w, { ...topSecret, scope: ['p:reader', 'd:d1'] });
  const asked = await w.act('reader', 'hands.carry-out', journey(copies, bearers));
  expect([asked.status, asked.body.rules]).toEqual([403, ['CARRIER-014']]);
  expect(asked.body.findings).toMatchObject([{ facts: { person: 'drafter' } }, { facts: { person: 'drafter' } }]);
});

test('neighbour: nor does he set out with it, at the gate or the desk, once he is named no longer', async () => {
  const w = await world({ people });
  const { copies, document } = await paper(w, topSecret);
  const request = await w.approved('reader', 'hands.carry-out', journey(copies, bearers), ['head', 'leader']);
  const scope = ['duty:registry', 'p:reader', 'd:d1'];
  await given(w, [
    { op: 'update', table: 'document', key: { id: document }, set: { scope } },
    ...copies.map((id) => ({ op: 'update' as const, table: 'carrier', key: { id }, set: { scope } })),
  ]);
  const entry = { bearers, case_no: '箱03', keeper: 'officer', signature: true };
  const gate = await w.act('clerk', 'hands.depart', { carry_out: request, ...entry });
  expect([gate.status, gate.body.rules]).toEqual([403, ['CARRIER-014']]);
  const desk = {
    ...entry,
    bearers: ['drafter'],
    person: 'reader',
    carriers: copies,
    purpose: '送审',
    id_checked: true,
  };
  const handed = await w.act('clerk', 'hands.issue', desk);
  expect([handed.status, handed.body.rules]).toEqual([403, ['CARRIER-014']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
});

test('neighbour: nor does a deputy take a cipher telegram to the one he stands in for', async () => {
  const w = await world();
  const of = await paper(w, { kind: 'cipher_telegram', scope: ['p:reader', 'd:d1'] });
  await agreed(w, 'reader', of);
  const absent = { deputy: 'drafter', until: '2026-03-20T01:00:00.000Z', reason: '出差' };
  await w.approved('reader', 'people.deputize', absent, ['head']);
  const loan = loanOf(first(of.copies), 'reader', { received_by: 'drafter', due_at: '2026-03-02T02:30:00.000Z' });
  const refused = await w.act('clerk', 'hands.lend', loan);
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-014']]);
});

test('neighbour: nor a paper that an old ledger says was issued to province or army level', async () => {
  const w = await world();
  const line = { holder: '阅文人', state: '借出', scope: '一处' };
  const issued = { ...line, remarks: '此件发至省军级' };
  expect(await answered(w, issued, { ...issued, scope: '阅文人' }, line)).toEqual([
    ['refused', ['CARRIER-014']],
    ['taken', []],
    ['taken', []],
  ]);
  const lines = [{ remarks: '此件发至省军级', scope: '一处' }, line, { ...issued, scope: '阅文人' }];
  const document = (await registered(w, ...lines))['关于第1项工作的通知'];
  expect(await w.obligations('CARRIER-014')).toMatchObject([{ owner_id: 'reader', status: 'open' }]);
  const round = await w.act('clerk', 'hands.start-circulation', { document, readers: ['reader', 'drafter'] });
  expect([round.status, round.body.rules]).toEqual([403, ['CARRIER-014']]);
});
