import { asked } from '#test/kit/guards.ts';
import { clerk, dispatchFacts } from '#test/kit/making-facts.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { causes, rules as own } from './rules.ts';

const rules = asked(own, causes);

const input = { dispatch: 'parcel', numbers: '1-3', signed_by: '收件人', received_on: '2026-03-02' };
const other = { house: [], theirs: ['甲局'] };
const base = { ...ordinary, ...dispatchFacts({ status: 'sent' }), other, actor: clerk, input };

describeRules('confirm-receipt', rules, base, {
  'hands-designated': { unlisted: ['机要员'] },
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  sent: { parcel: dispatchFacts({ status: 'received' }).parcel },
  signed: { input: { ...input, signed_by: '' } },
  'other-side-signs': { input: { ...input, signed_by: clerk.name } },
  'received_on-in-window': { input: { ...input, received_on: '2036-03-03' } },
  numbers: { input: { ...input, numbers: '1-4' } },
});
