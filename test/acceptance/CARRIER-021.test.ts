import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { agreed, first, handOf, internal, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const graded = { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] };

acceptance('CARRIER-021', 1, async () => {
  const w = await world();
  const of = await paper(w);
  const asked = await w.act('reader', 'hands.borrow', { document: of.document, purpose: '起草报告' });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'registry' });
  const other = await world({ own: { 'CARRIER-021.approver': ['principal'] } });
  const { document } = await paper(other);
  const principal = await other.act('reader', 'hands.borrow', { document, purpose: '起草报告' });
  expect(principal.body.approval.steps).toEqual(['principal']);
});

acceptance('CARRIER-021', 2, async () => {
  const w = await world({ own: { 'CARRIER-021.approver': graded } });
  const { document } = await paper(w, { level: 'secret' });
  const asked = await w.act('reader', 'hands.borrow', { document, purpose: '起草报告' });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['office_head']]);
});

positive('CARRIER-021', 'once approved the clerk lends one copy, and only one', async () => {
  const w = await world();
  const of = await paper(w);
  const [copy, second] = of.copies;
  const early = await w.act('clerk', 'hands.lend', loanOf(copy as string, 'reader'));
  expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-021']]);
  await agreed(w, 'reader', of);
  const done = await w.done('clerk', 'hands.lend', loanOf(copy as string, 'reader'));
  expect(done).toMatchObject({ due_at: '2026-03-02T09:30:00.000Z' });
  expect(await handOf(w, copy as string)).toMatchObject({ hand: 'person', hand_id: 'reader' });
  const again = await w.act('clerk', 'hands.lend', loanOf(second as string, 'reader'));
  expect([again.status, again.body.rules]).toEqual([409, ['CARRIER-021']]);
  expect((await w.act('clerk', 'hands.lend', loanOf(second as string, 'drafter'))).body.rules).toEqual(['CARRIER-021']);
});

positive(
  'CARRIER-021',
  'the graded scheme lends confidential papers by registration, internal ones are lent freely',
  async () => {
    const w = await world({ own: { 'CARRIER-021.approver': graded } });
    const of = await paper(w);
    expect((await w.act('reader', 'hands.borrow', { document: of.document, purpose: '阅' })).status).toBe(200);
    expect((await w.alerts('CARRIER-021')).map((alert) => alert.to)).toEqual(['registry_clerk']);
    await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
    const plain = await paper(w, { ...internal, scope: ['all'] });
    await w.done('clerk', 'hands.lend', {
      carrier: first(plain.copies),
      person: 'plain',
      due_at: '2026-03-04T09:30:00.000Z',
    });
    const twice = await w.act('clerk', 'hands.lend', {
      carrier: first(plain.copies),
      person: 'reader',
      due_at: '2026-03-04T09:30:00.000Z',
    });
    expect([twice.status, twice.body.rules]).toEqual([409, ['CARRIER-010']]);
  },
);

positive('CARRIER-021', 'the registry asks for others, nobody else does', async () => {
  const w = await world();
  const of = await paper(w);
  const asked = { document: of.document, borrower: 'reader', purpose: '起草报告' };
  const refused = await w.act('drafter', 'hands.borrow', asked);
  expect([refused.status, refused.body.rule]).toEqual([403, 'CARRIER-001']);
  await w.approved('clerk', 'hands.borrow', asked, ['leader']);
  await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
});
