import { expect, test } from 'vitest';
import { agreed, first, handOf, lent, loanOf, paper, shown, started } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('lent on Friday at 17:31 it is due on Friday, not on Monday', async () => {
  const w = await world({ at: '2026-03-06T09:31:00.000Z' });
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const loan = loanOf(first(of.copies), 'reader', { due_at: '2026-03-09T09:30:00.000Z' });
  const refused = await w.act('clerk', 'hands.lend', loan);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-022'], ['due_at']]);
  await w.done('clerk', 'hands.lend', { ...loan, due_at: '2026-03-06T12:00:00.000Z' });
  await w.at('2026-03-06T12:01:00.000Z');
  expect(await w.obligations('CARRIER-022')).toMatchObject([{ status: 'overdue' }]);
});

test('at the desk without a due time it gets the end of that Friday', async () => {
  const w = await world({ at: '2026-03-06T09:31:00.000Z' });
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const { carrier, due_at: _, ...loan } = loanOf(first(of.copies), 'reader');
  const issued = await w.done('clerk', 'hands.issue', { ...loan, carriers: [carrier] });
  expect(issued.movements).toMatchObject([{ due_at: '2026-03-06T15:59:59.999Z' }]);
});

test('a return typed as of yesterday does not turn the overdue loan into one in time', async () => {
  const w = await world();
  const of = await paper(w);
  await lent(w, 'reader', of);
  await w.at('2026-03-03T01:00:00.000Z');
  const asked = { carrier: first(of.copies), acted_at: '2026-03-02T09:00:00.000Z' };
  expect((await w.done('clerk', 'hands.take-back', asked)).late).toBe(true);
  expect(await w.obligations('CARRIER-022')).toMatchObject([{ met_at: expect.stringMatching(/^2026-03-03T01:00/) }]);
});

test('a loan is not asked for until 2036', async () => {
  const w = await world();
  const { document } = await paper(w);
  const asked = { document, purpose: '起草报告', due_at: '2036-03-02T09:30:00.000Z' };
  const refused = await w.act('reader', 'hands.borrow', asked);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-022'], ['due_at']]);
});

test('a loan undone at 17:29 and made again next morning on the same approval is one loan: it is returned, not undone', async () => {
  const w = await world();
  const of = await paper(w);
  const { movement } = await lent(w, 'reader', of);
  await w.clock('2026-03-02T09:29:00.000Z');
  const undone = await w.act('clerk', 'hands.undo', { movement });
  expect([undone.status, undone.body.rules]).toEqual([409, ['CARRIER-068']]);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.clock('2026-03-03T01:00:00.000Z');
  const again = loanOf(first(of.copies), 'reader', { due_at: '2026-03-03T09:30:00.000Z' });
  const refused = await w.act('clerk', 'hands.lend', again);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-021']]);
});

test('a neighbour: undone at once, the same approval serves the same day and not the next, nor another copy', async () => {
  const w = await world();
  const of = await paper(w);
  const { movement } = await lent(w, 'reader', of);
  await w.done('clerk', 'hands.undo', { movement });
  const later = await w.act(
    'clerk',
    'hands.lend',
    loanOf(first(of.copies), 'reader', { due_at: '2026-03-03T09:30:00.000Z' }),
  );
  expect([later.status, later.body.rules]).toEqual([422, ['CARRIER-022']]);
  const { movement: second } = await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
  await w.done('clerk', 'hands.undo', { movement: second });
  await w.clock('2026-03-03T01:00:00.000Z');
  for (const carrier of of.copies) {
    const { carrier: _, due_at: __, ...loan } = loanOf(carrier, 'reader');
    const refused = await w.act('clerk', 'hands.issue', { ...loan, carriers: [carrier] });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-022']]);
  }
  for (const carrier of of.copies) expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
});

test('a neighbour: a deputy takes no second loan on the approval whose loan has run out', async () => {
  const w = await world();
  const of = await paper(w);
  const deputized = { deputy: 'drafter', until: '2026-03-06T09:30:00.000Z', reason: '出差' };
  await w.approved('reader', 'people.deputize', deputized, ['head']);
  const { movement } = await lent(w, 'reader', of);
  await w.done('clerk', 'hands.undo', { movement });
  await w.clock('2026-03-03T01:00:00.000Z');
  const loan = loanOf(first(of.copies), 'reader', { due_at: '2026-03-03T09:30:00.000Z', received_by: 'drafter' });
  const refused = await w.act('clerk', 'hands.lend', loan);
  expect(refused.body.rules).toContain('CARRIER-022');
});

test('who has an overdue loan is not lent the next paper as the only reader of a circulation', async () => {
  const w = await world();
  const [of, other, third] = [await paper(w), await paper(w), await paper(w)];
  const circulation = await started(w, other.document, ['reader']);
  await lent(w, 'reader', of);
  await w.at('2026-03-02T10:00:00.000Z');
  const given = await w.act('clerk', 'hands.deliver', { circulation, ...shown });
  expect([given.status, given.body.rules]).toEqual([409, ['CARRIER-022']]);
  const next = await w.act('clerk', 'hands.start-circulation', { document: third.document, readers: ['reader'] });
  expect([next.status, next.body.rules]).toEqual([409, ['CARRIER-022']]);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.done('clerk', 'hands.deliver', { circulation, ...shown });
});
