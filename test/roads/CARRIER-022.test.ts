import { expect, test } from 'vitest';
import { agreed, first, lent, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('lent on Friday at 17:31 it is due on Friday, not on Monday', async () => {
  const w = await world({ at: '2026-03-06T09:31:00.000Z' });
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const loan = loanOf(first(of.copies), 'reader', { due_at: '2026-03-09T09:30:00.000Z' });
  const refused = await w.act('clerk', 'carriers.lend', loan);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-022'], ['due_at']]);
  await w.done('clerk', 'carriers.lend', { ...loan, due_at: '2026-03-06T12:00:00.000Z' });
  await w.at('2026-03-06T12:01:00.000Z');
  expect(await w.obligations('CARRIER-022')).toMatchObject([{ status: 'overdue' }]);
});

test('at the desk without a due time it gets the end of that Friday', async () => {
  const w = await world({ at: '2026-03-06T09:31:00.000Z' });
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const { carrier, due_at: _, ...loan } = loanOf(first(of.copies), 'reader');
  const issued = await w.done('clerk', 'carriers.issue', { ...loan, carriers: [carrier] });
  expect(issued.movements).toMatchObject([{ due_at: '2026-03-06T15:59:59.999Z' }]);
});

test('a return typed as of yesterday does not turn the overdue loan into one in time', async () => {
  const w = await world();
  const of = await paper(w);
  await lent(w, 'reader', of);
  await w.at('2026-03-03T01:00:00.000Z');
  const asked = { carrier: first(of.copies), acted_at: '2026-03-02T09:00:00.000Z' };
  expect((await w.done('clerk', 'carriers.take-back', asked)).late).toBe(true);
  expect(await w.obligations('CARRIER-022')).toMatchObject([{ met_at: expect.stringMatching(/^2026-03-03T01:00/) }]);
});

test('a loan is not asked for until 2036', async () => {
  const w = await world();
  const { document } = await paper(w);
  const asked = { document, purpose: '起草报告', due_at: '2036-03-02T09:30:00.000Z' };
  const refused = await w.act('reader', 'carriers.borrow', asked);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-022'], ['due_at']]);
});
