import { expect, test } from 'vitest';
import { document } from '#test/kit/carrier-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { clerk, orderFacts, runCopy } from '#test/kit/making-facts.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { addsUp, allot } from '../../rules/allotment.ts';
import { causes, type DistributeAsk, rules } from './rules.ts';

const facts = orderFacts();
const base: DistributeAsk = { ...ordinary, ...facts, actor: clerk, input: { order: 'order', checked: true } };

describeRules('distribute', asked(rules, causes), base, {
  'hands-designated': { unlisted: ['机要员'] },
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  marked: { document: document({ period: null }) },
  'passed-on-with-leave': { document: document() },
  'mark-corrected': { oldMark: true },
  'serves-still': { order: orderFacts({ collect_by: '2026-03-01' }).order },
  range: { input: { ...base.input, parcels: [{ unit: '丙局', numbers: '1-3' }] } },
  checked: { input: { ...base.input, checked: false } },
  made: { order: orderFacts({ status: 'distributed' }).order },
  'acted_at-in-window': { input: { ...base.input, acted_at: '2026-02-20T01:00:00.000Z' } },
  counts: { input: { ...base.input, parcels: [{ unit: '甲局', numbers: '1-4' }] } },
  'in-registry': { copies: [runCopy(1), runCopy(2, 'person')] },
});

test('left to itself it allots in the order of the distribution and keeps the rest', () => {
  const plain = allot(facts.order, null);
  expect(plain).toEqual({
    parcels: [
      { unit: '甲局', numbers: [1, 2, 3] },
      { unit: '乙局', numbers: [4, 5] },
    ],
    kept: [6],
  });
  expect(addsUp(facts.order, plain)).toBe(true);
});

test('a copy of another run, one given twice or unreadable numbers do not add up', () => {
  for (const numbers of ['3-4', '6-7', '第四份']) {
    const parcels = [
      { unit: '甲局', numbers: '1-3' },
      { unit: '乙局', numbers },
    ];
    expect(addsUp(facts.order, allot(facts.order, parcels))).toBe(false);
  }
});
