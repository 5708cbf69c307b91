import { expect, test } from 'vitest';
import { checklist } from '#modules/inspections/index.ts';
import { world } from '../kit/world.ts';

const whole = { scope: 'unit', started_on: '2026-03-02', inspectors: ['officer', 'secrecy_head'] };
const nothing = checklist.map((item) => ({ item, result: 'not_applicable' }));

test('unknown inspectors hold no inspection; nor do people who have left or belong elsewhere', async () => {
  const w = await world();
  for (const inspectors of [['路人甲'], ['officer', 'nobody'], ['w-other-unit']]) {
    const refused = await w.act('officer', 'inspections.open-inspection', { ...whole, inspectors });
    expect([refused.status, refused.body.rules]).toEqual([422, ['INSPECT-001']]);
  }
});

test('an inspection in which nothing applies does not meet the half-year, nor does one of a few items', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const some = nothing.map((one, n) => (n === 0 ? { ...one, result: 'good' } : one));
  for (const results of [nothing, some]) {
    const refused = await w.act('officer', 'inspections.close-inspection', { inspection, results, summary: '不涉及' });
    expect([refused.status, refused.body.rules]).toEqual([409, ['INSPECT-001']]);
  }
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});
