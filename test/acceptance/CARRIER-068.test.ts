import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { circulating, first, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-068', 1, async () => {
  const w = await world();
  const of = await paper(w);
  await circulating(w, of, ['reader']);
  await w.clock('2026-03-02T05:00:00.000Z');
  await w.done('clerk', 'hands.collect', { carrier: first(of.copies), acted_at: '2026-03-02T03:00:00.000Z' });
  const late = await w.ledger('late=true');
  expect(late).toMatchObject([{ act: 'hands.collect', late: true }]);
});

positive(
  'CARRIER-068',
  'an entry made within the half hour is not late; the clock is met by the entry, the move bears the time of the act',
  async () => {
    const w = await world();
    const of = await paper(w);
    await circulating(w, of, ['reader']);
    await w.clock('2026-03-02T05:00:00.000Z');
    await w.done('clerk', 'hands.collect', { carrier: first(of.copies), acted_at: '2026-03-02T12:40:00.000+08:00' });
    expect(await w.ledger('late=true')).toEqual([]);
    expect((await w.obligations('CARRIER-013'))[0].met_at).toMatch(/^2026-03-02T05:00/);
  },
);

positive('CARRIER-068', 'nothing is entered for the future, nor before the last move of the copy', async () => {
  const w = await world();
  const of = await paper(w);
  await circulating(w, of, ['reader']);
  const carrier = first(of.copies);
  for (const acted_at of ['2026-03-02T20:00:00.000Z', '2026-03-01T20:00:00.000Z']) {
    const refused = await w.act('clerk', 'hands.collect', { carrier, acted_at });
    expect(refused.body).toMatchObject({ rule: 'CARRIER-068', fields: ['acted_at'] });
  }
});
