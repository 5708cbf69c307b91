import { expect, test } from 'vitest';
import { answered } from '../kit/importing.ts';
import { agreed, first, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('a cipher telegram for a whole department is read by nobody of it', async () => {
  const w = await world();
  const { document } = await paper(w, { kind: 'cipher_telegram' });
  const listed = { document, readers: ['reader', 'drafter'] };
  const circulation = await w.act('clerk', 'carriers.start-circulation', listed);
  expect([circulation.status, circulation.body.rules]).toEqual([403, ['CARRIER-014']]);
  const loan = await w.act('reader', 'carriers.borrow', { document, purpose: '起草报告' });
  expect([loan.status, loan.body.rules]).toEqual([403, ['CARRIER-014']]);
});

test('neighbour: what is given back at once is not lent until the evening', async () => {
  const w = await world();
  const of = await paper(w, { kind: 'cipher_telegram', scope: ['p:reader'] });
  await agreed(w, 'reader', of);
  const late = await w.act('clerk', 'carriers.lend', loanOf(first(of.copies), 'reader'));
  expect([late.status, late.body.rules, late.body.fields]).toEqual([422, ['CARRIER-014'], ['due_at']]);
  const soon = loanOf(first(of.copies), 'reader', { due_at: '2026-03-02T02:30:00.000Z' });
  expect((await w.act('clerk', 'carriers.lend', soon)).status).toBe(200);
});

test('neighbour: nor is it found with one of the department in an old ledger', async () => {
  const w = await world();
  const line = { holder: '阅文人', state: '借出', kind: '密码电报' };
  expect(await answered(w, { ...line, scope: '一处' }, { ...line, scope: '阅文人' })).toEqual([
    ['refused', ['CARRIER-014']],
    ['taken', []],
  ]);
});
