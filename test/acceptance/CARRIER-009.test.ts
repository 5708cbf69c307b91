import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { circulating, first, handOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-009', 1, async () => {
  const w = await world();
  const of = await paper(w, { scope: ['d:d1', 'd:d2'] });
  const { id } = await w.done('clerk', 'hands.start-circulation', {
    document: of.document,
    readers: ['reader', 'drafter'],
  });
  const refused = await w.act('clerk', 'hands.deliver', { circulation: id, person: 'reader2' });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(['CARRIER-009']);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'registry', hand_id: null });
  expect(await w.ledger('rule=CARRIER-009&outcome=denied')).toHaveLength(1);
});

acceptance('CARRIER-009', 2, async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await circulating(w, of, ['reader', 'drafter']);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
  const back = await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  expect(back).toMatchObject({ late: false, next: 'drafter' });
  await w.done('clerk', 'hands.deliver', { circulation });
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'drafter' });
});

positive('CARRIER-009', 'nobody outside the scope is put on a list, borrows or carries out', async () => {
  const w = await world();
  const of = await paper(w, { scope: ['d:d1'] });
  const readers = ['reader', 'reader2'];
  const refused = await w.act('clerk', 'hands.start-circulation', { document: of.document, readers });
  expect([refused.status, refused.body.rule]).toEqual([403, 'CARRIER-009']);
  expect(refused.body.findings[0].facts).toMatchObject({ person: 'reader2' });
  const lending = await w.act('clerk', 'hands.borrow', {
    document: of.document,
    borrower: 'reader2',
    purpose: '阅',
  });
  expect([lending.status, lending.body.rule]).toEqual([403, 'CARRIER-009']);
  expect((await w.act('reader2', 'hands.borrow', { document: of.document, purpose: '阅' })).status).toBe(404);
});
