import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { agreed, first, lent, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-022', 1, async () => {
  const w = await world();
  const of = await paper(w);
  await lent(w, 'reader', of);
  const other = await paper(w);
  await w.at('2026-03-02T10:00:00.000Z');
  expect((await w.obligations('CARRIER-022'))[0]).toMatchObject({ status: 'overdue', owner_id: 'reader' });
  const told = (await w.alerts('CARRIER-022')).map((alert) => alert.to);
  expect(told).toEqual(expect.arrayContaining(['reader', 'dept_head', 'secrecy_officer']));
  const refused = await w.act('reader', 'hands.borrow', { document: other.document, purpose: '起草报告' });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toEqual(['CARRIER-022']);
});

acceptance('CARRIER-022', 2, async () => {
  const w = await world();
  const [of, next] = [await paper(w), await paper(w)];
  await lent(w, 'reader', of);
  await w.at('2026-03-02T07:00:00.000Z');
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies), pages_ok: true });
  expect((await w.obligations('CARRIER-022'))[0]).toMatchObject({ status: 'met' });
  await lent(w, 'reader', next);
});

positive(
  'CARRIER-022',
  'returned in time nothing stands against the next loan; an approved one waits until the overdue is back',
  async () => {
    const w = await world();
    const [of, next] = [await paper(w), await paper(w)];
    await agreed(w, 'reader', next);
    await lent(w, 'reader', of);
    await w.clock('2026-03-03T01:00:00.000Z');
    const loan = loanOf(first(next.copies), 'reader', { due_at: '2026-03-03T09:30:00.000Z' });
    const refused = await w.act('clerk', 'hands.lend', loan);
    expect(refused.body.rules).toEqual(['CARRIER-022']);
    const back = await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
    expect(back.late).toBe(true);
    await w.done('clerk', 'hands.lend', loan);
  },
);

positive('CARRIER-022', 'a loan longer than the day is refused, unless the unit prescribes loan times', async () => {
  const later = { due_at: '2026-03-05T09:30:00.000Z' };
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const refused = await w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'reader', later));
  expect(refused.body).toMatchObject({ rule: 'CARRIER-022', fields: ['due_at'] });
  expect(refused.body.findings[0].remedy.zh).toContain('2026-03-02 17:30');
  const prescribed = await world({ own: { 'CARRIER-022.due': 'prescribed_loan_time' } });
  const other = await paper(prescribed);
  await agreed(prescribed, 'reader', other);
  const lent = await prescribed.done('clerk', 'hands.lend', loanOf(first(other.copies), 'reader', later));
  expect(lent.due_at).toBe(later.due_at);
});
