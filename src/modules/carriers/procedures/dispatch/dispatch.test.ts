import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { document } from '#test/kit/carrier-facts.ts';
import { clerk, dispatchFacts, runCopy } from '#test/kit/making-facts.ts';
import { describeRules, law, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { dispatch: 'parcel', channel: 'confidential_post', service: '机要通信' };
const base = { ...ordinary, ...dispatchFacts({ status: 'recounted' }), actor: clerk, input };

describeRules('carriers.dispatch', rules, base, {
  registry: { actor: { ...clerk, roles: [] } },
  designated: { designated: false },
  'courier-designated': { courierDesignated: false, courierName: '递送人' },
  cleared: { actor: { ...clerk, clearance: 4 } },
  marked: { document: document({ mark: '' }) },
  channel: { input: { ...input, channel: 'express' } },
  'channel-given': { input: { dispatch: 'parcel', service: '某快递' } },
  courier: { input: { dispatch: 'parcel', service: '' } },
  once: { parcel: dispatchFacts({ status: 'sent' }).parcel },
  recounted: { parcel: dispatchFacts({ status: 'packed' }).parcel },
  'in-registry': { copies: [runCopy(1), runCopy(2, 'missing')] },
});

test.each([
  [{ service: '某快递', channel: 'own_delivery' }, ['channel-given']],
  [{ service: '某快递', channel: null }, ['channel-given']],
  [{ service: '机要交通局', channel: 'confidential_courier' }, []],
  [{ courier: 'clerk2' }, []],
  [{}, ['courier']],
] as const)('of a state secret %j misses %j', (way, missing) => {
  const found = judge(rules, { ...base, input: { dispatch: 'parcel', ...way } }, law).findings;
  expect(found.map((one) => one.rule)).toEqual(missing);
});
