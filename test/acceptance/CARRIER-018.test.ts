import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { agreed, first, lent, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-018', 1, async () => {
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const refused = await w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'reader', { due_at: null }));
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ rule: 'CARRIER-018', fields: ['due_at'] });
});

acceptance('CARRIER-018', 2, async () => {
  const w = await world();
  const of = await paper(w);
  await lent(w, 'reader', of);
  await w.at('2026-03-02T12:00:00.000Z');
  const { rows } = (await w.get('officer', '/api/registers/holdings?overdue=true')).body;
  expect(rows.map((row: { id: string; holder_id: string }) => [row.id, row.holder_id])).toEqual([
    [first(of.copies), 'reader'],
  ]);
  expect((await w.obligations('CARRIER-018'))[0]).toMatchObject({ status: 'overdue', owner_id: 'reader' });
});

acceptance('CARRIER-018', 3, async () => {
  const w = await world();
  const of = await paper(w);
  await lent(w, 'reader', of);
  await w.clock('2026-03-02T07:00:00.000Z');
  const back = await w.act('clerk', 'hands.take-back', { carrier: first(of.copies) });
  expect([back.status, back.body.late]).toEqual([200, false]);
  expect((await w.get('officer', '/api/registers/holdings')).body.rows).toEqual([]);
});

positive(
  'CARRIER-018',
  'what is held in time is no overdue holding, and what has come back is none at all',
  async () => {
    const w = await world();
    const of = await paper(w);
    await lent(w, 'reader', of);
    const open = await w.get('officer', '/api/registers/holdings');
    expect(open.body.rows).toHaveLength(1);
    expect((await w.get('officer', '/api/registers/holdings?overdue=true')).body.rows).toEqual([]);
    await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
    expect((await w.get('officer', '/api/registers/holdings')).body.rows).toEqual([]);
    expect((await w.obligations('CARRIER-018'))[0]).toMatchObject({ status: 'met' });
  },
);
