import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { circulating, first, paper, shown, started } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-013', 1, async () => {
  const w = await world({ at: '2026-03-02T02:00:00.000Z' });
  const of = await paper(w);
  await circulating(w, of, ['reader', 'drafter']);
  await w.at('2026-03-02T09:31:00.000Z');
  expect((await w.obligations('CARRIER-013'))[0]).toMatchObject({ status: 'overdue', owner_id: 'reader' });
  const told = (await w.alerts('CARRIER-013')).map((alert) => alert.to);
  expect(told).toEqual(expect.arrayContaining(['reader', 'dept_head']));
  const other = await paper(w);
  const id = await started(w, other.document, ['reader']);
  const refused = await w.act('clerk', 'hands.deliver', { circulation: id, ...shown });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toEqual(['CARRIER-013']);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.done('clerk', 'hands.deliver', { circulation: id, ...shown });
});

acceptance('CARRIER-013', 2, async () => {
  const w = await world({ at: '2026-03-02T02:00:00.000Z' });
  const [of, next] = [await paper(w), await paper(w)];
  await circulating(w, of, ['reader', 'drafter']);
  await w.at('2026-03-02T08:30:00.000Z');
  await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  expect((await w.obligations('CARRIER-013'))[0]).toMatchObject({ status: 'met' });
  await circulating(w, next, ['reader', 'drafter']);
});

positive(
  'CARRIER-013',
  'returned the same day the obligation is met, and what is read after hours is due that day',
  async () => {
    const w = await world();
    const of = await paper(w);
    const circulation = await circulating(w, of, ['reader', 'drafter']);
    const back = await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
    expect(back.late).toBe(false);
    expect((await w.obligations('CARRIER-013'))[0]).toMatchObject({ status: 'met' });
    await w.clock('2026-03-06T11:00:00.000Z');
    const late = await w.done('clerk', 'hands.deliver', { circulation });
    expect(late.due_at).toBe('2026-03-06T15:59:59.999Z');
  },
);

positive(
  'CARRIER-013',
  'a company text says nothing of it, and only a longer personal holding is limited',
  async () => {
    const w = await world({
      own: { 'CARRIER-013.regimes_covered': ['state'], 'CARRIER-014.regimes_covered': ['state'] },
      people: [],
    });
    const company = { regime: 'company', period: { kind: 'long' }, source: 'other' };
    const of = await paper(w, company);
    const id = await started(w, of.document, ['officer']);
    const delivered = await w.done('clerk', 'hands.deliver', { circulation: id, ...shown });
    expect(delivered.due_at).toBe('2026-03-03T09:30:00.000Z');
    expect(await w.obligations('CARRIER-013')).toEqual([]);
  },
);
