import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { document } from '#test/kit/carrier-facts.ts';
import { holder, refusedLeaving } from '#test/kit/hands-facts.ts';
import { clerk, dispatchFacts, sendingFacts } from '#test/kit/making-facts.ts';
import { describeRules, law, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { causes, rules as own } from './rules.ts';
import type { Input } from './schema.ts';

const rules = asked(own, causes);

const input: Input = {
  dispatch: 'parcel',
  channel: 'confidential_post',
  service: '机要通信',
  receipt_no: '机通0001',
};
const facts = sendingFacts({ status: 'recounted' });
const base = { ...ordinary, ...facts, actor: clerk, input };
const [leaving] = facts.leaving;

describeRules('mail.dispatch', rules, base, {
  ...(leaving && refusedLeaving(input, leaving)),
  'desk-designated': { unlisted: ['机要员甲'] },
  registry: { actor: { ...clerk, roles: [] } },
  'courier-signed': { input: { dispatch: 'parcel', courier: 'clerk2' } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-02-20T01:00:00.000Z' } },
  'bears-mark': { leaving: facts.leaving.map((one) => ({ ...one, mark: '' })) },
  marked: { document: document({ mark: '' }) },
  'as-approved': { agreed: 3 },
  'passed-on-with-leave': { document: document() },
  'mark-corrected': { oldMark: true },
  'serves-still': { collectBy: '2026-03-01' },
  once: { parcel: dispatchFacts({ status: 'sent' }).parcel },
  recounted: { parcel: dispatchFacts({ status: 'packed' }).parcel },
  'in-registry': { leaving: facts.leaving.map((one) => ({ ...one, hand: 'missing' })) },
});

const pair = ['clerk2', 'clerk3'].map((id) => holder({ id, roles: ['courier'], designated: true }));
const receipt_no = '机交0001';

test.each([
  [{ service: '某快递', channel: 'own_delivery', receipt_no }, ['channel-given']],
  [{ service: '某快递', channel: null, receipt_no }, ['channel-given']],
  [{ service: '机要交通局', channel: 'confidential_courier', receipt_no }, []],
  [{ service: '机要交通局', channel: 'confidential_courier' }, ['handed-against-receipt']],
  [{ channel: 'confidential_courier', courier: 'clerk2', signed: true }, ['service-given']],
  [{ courier: 'clerk2', bearers: ['clerk3'], signed: true }, []],
  [{}, ['courier']],
] as const)('of a state secret %j misses %j', (way, missing) => {
  const ask = { ...base, escorts: 'courier' in way ? pair : [], input: { dispatch: 'parcel', ...way } };
  const found = judge(rules, ask as typeof base, law).findings;
  expect(found.map((one) => one.rule)).toEqual(missing);
});

test('an approved classified network carries what its examined system covers, once the unit has switched it on', () => {
  const input = { dispatch: 'parcel', channel: 'approved_classified_network' as const };
  const on = { 'CARRIER-045.approved_classified_network': { value: true, from: 'unit' as const } };
  const settings = { ...base.settings, values: { ...base.settings.values, ...on } };
  const of = (patch: object) => judge(rules, { ...base, input, ...patch }, law).findings.map((one) => one.rule);
  const examined = { unit: { ...base.unit, siteLevel: 'top_secret' as const } };
  expect(of({ settings, ...examined })).toEqual([]);
  expect(of({ settings, unit: { ...base.unit, siteLevel: 'confidential' as const } })).toEqual(['network-serves']);
  expect(of(examined)).toEqual(['network-serves']);
});
