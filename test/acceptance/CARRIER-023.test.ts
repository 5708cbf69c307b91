import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { agreed, first, handOf, lent, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-023', 1, async () => {
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const refused = await w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'reader', { signature: false }));
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ rules: ['CARRIER-023'], fields: ['signature'] });
});

acceptance('CARRIER-023', 2, async () => {
  const w = await world();
  const of = await paper(w, { pages: 8 });
  await lent(w, 'reader', of);
  const refused = await w.act('clerk', 'hands.take-back', { carrier: first(of.copies), pages: 7 });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toEqual(['CARRIER-023']);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
  expect(await w.alerts('CARRIER-023')).toMatchObject([{ to: 'secrecy_officer', detail: { pages: 8, counted: 7 } }]);
});

acceptance('CARRIER-023', 3, async () => {
  const w = await world();
  const of = await paper(w, { pages: 8 });
  await lent(w, 'reader', of);
  await w.clock('2026-03-02T08:00:00.000Z');
  const back = await w.done('clerk2', 'hands.take-back', { carrier: first(of.copies), pages: 8 });
  expect(back).toMatchObject({ late: false, place: null });
  const { rows } = (await w.get('officer', '/api/registers/loans')).body;
  expect(rows).toMatchObject([
    {
      borrower_id: 'reader',
      copy_no: 1,
      purpose: '起草报告',
      id_checked: true,
      signed: true,
      due_at: '2026-03-02T09:30:00.000Z',
      returned_at: expect.stringMatching(/^2026-03-02T08:00:00/),
      checked_by: '机要员乙',
    },
  ]);
});

positive('CARRIER-023', 'ID and purpose are asked for too, each named', async () => {
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const bare = { carrier: first(of.copies), person: 'reader', due_at: '2026-03-02T09:30:00.000Z' };
  const refused = await w.act('clerk', 'hands.lend', bare);
  expect(refused.body.rules).toEqual(['CARRIER-023']);
  expect(refused.body.fields.sort()).toEqual(['id_checked', 'purpose', 'signature']);
});
