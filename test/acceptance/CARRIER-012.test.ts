import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { circulating, first, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-012', 1, async () => {
  const w = await world();
  const of = await paper(w);
  await circulating(w, of, ['reader', 'drafter']);
  await w.at('2026-03-09T09:00:00.000Z');
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'open' });
  await w.at('2026-03-09T16:00:00.000Z');
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'overdue', owner_id: 'reader' });
  const told = (await w.alerts('CARRIER-012')).map((alert) => alert.to);
  expect(told).toContain('office_head');
  expect(told).toContain('reader');
});

positive('CARRIER-012', 'the week is kept when all have read and given it back', async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await circulating(w, of, ['reader', 'drafter']);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'open', owner_role: 'registry_clerk' });
  await w.done('clerk', 'hands.deliver', { circulation });
  await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'met', met_by: 'clerk' });
  expect((await w.act('clerk', 'hands.stop-circulation', { circulation, reason: '已阅毕' })).body.rule).toBe(
    'CARRIER-012',
  );
});

positive(
  'CARRIER-012',
  'a circulation that is no longer needed is stopped, its clock with it, once the copy is back',
  async () => {
    const w = await world();
    const of = await paper(w);
    const circulation = await circulating(w, of, ['reader', 'drafter']);
    const early = await w.act('clerk', 'hands.stop-circulation', { circulation, reason: '上级收回' });
    expect([early.status, early.body.rule]).toEqual([409, 'CARRIER-010']);
    await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
    await w.approved('clerk', 'hands.stop-circulation', { circulation, reason: '上级收回' }, ['leader']);
    expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'cancelled' });
  },
);

acceptance('CARRIER-012', 2, async () => {
  const w = await world();
  const of = await paper(w);
  const readers = ['reader', 'drafter', 'head', 'legal'];
  const circulation = await circulating(w, of, readers);
  for (const [n, day] of ['03', '04', '05', '06'].entries()) {
    await w.clock(`2026-03-${day}T02:00:00.000Z`);
    await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
    if (n < 3) await w.done('clerk', 'hands.deliver', { circulation });
  }
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'met' });
  const { rows } = (await w.get('officer', '/api/registers/circulations')).body;
  expect(rows).toMatchObject([
    {
      status: 'done',
      stood: expect.stringMatching(/^阅文人 24:\d\d、承办人 2[34]:\d\d、一处处长 2[34]:\d\d、法务 2[34]:\d\d$/),
    },
  ]);
});
