import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { circulating, first, paper, topSecret } from '../kit/carriers-hands.ts';
import { cast, world } from '../kit/world.ts';

const listed = cast.filter((one) => one.id === 'reader').map((one) => ({ ...one, designated: true }));

acceptance('CARRIER-014', 1, async () => {
  const w = await world({ people: listed });
  const of = await paper(w, topSecret);
  await circulating(w, of, ['reader']);
  await w.at('2026-03-02T02:59:00.000Z');
  expect((await w.alerts('CARRIER-014')).filter((alert) => alert.kind === 'overdue')).toEqual([]);
  await w.at('2026-03-02T03:30:00.000Z');
  const told = (await w.alerts('CARRIER-014')).map((alert) => alert.to);
  expect(told).toEqual(expect.arrayContaining(['registry_clerk', 'secrecy_office_head']));
});

positive('CARRIER-014', 'taken back as soon as it is read nobody is told', async () => {
  const w = await world({ people: listed });
  const of = await paper(w, topSecret);
  await circulating(w, of, ['reader']);
  await w.clock('2026-03-02T02:30:00.000Z');
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.at('2026-03-02T09:00:00.000Z');
  expect((await w.obligations('CARRIER-014'))[0]).toMatchObject({ status: 'met' });
  expect((await w.alerts('CARRIER-014')).filter((alert) => alert.kind !== 'reminder')).toEqual([]);
});

positive(
  'CARRIER-014',
  'what was issued down to province level only is taken back at once whatever its level',
  async () => {
    const w = await world();
    const province = await paper(w, { province_level: true, scope: ['p:reader'] });
    const ordinary = await paper(w);
    await circulating(w, province, ['reader']);
    await circulating(w, ordinary, ['drafter']);
    const obligations = await w.obligations('CARRIER-014');
    const hours = (one: { due_at: string; opened_at: string }) =>
      (Date.parse(one.due_at) - Date.parse(one.opened_at)) / 3_600_000;
    expect(obligations.map((one) => [one.owner_id, hours(one)])).toEqual([['reader', 2]]);
  },
);

acceptance('CARRIER-014', 2, async () => {
  const w = await world();
  const of = await paper(w, { kind: 'cipher_telegram', scope: ['p:reader'] });
  await circulating(w, of, ['reader']);
  await w.clock('2026-03-02T01:40:00.000Z');
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  expect((await w.obligations('CARRIER-014'))[0]).toMatchObject({ status: 'met' });
  const { rows } = (await w.get('clerk', '/api/registers/circulations')).body;
  expect(rows).toMatchObject([{ stood: expect.stringMatching(/^阅文人 0:(39|40)$/) }]);
});
