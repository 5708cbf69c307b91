import { clerk, dispatchFacts } from '#test/kit/making-facts.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const input = { dispatch: 'parcel', recipient: '甲局', numbers: '1-3' };
const base = { ...ordinary, ...dispatchFacts(), actor: clerk, input };

describeRules('recount', rules, base, {
  'hands-designated': { unlisted: ['机要员'] },
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  packed: { parcel: dispatchFacts({ status: 'sent' }).parcel },
  agrees: { input: { ...input, recipient: '乙局' } },
});
