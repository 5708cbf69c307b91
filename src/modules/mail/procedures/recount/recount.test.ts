import { clerk, dispatchFacts } from '#test/kit/making-facts.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { dispatch: 'parcel', recipient: '甲局', numbers: '1-3' };
const base = { ...ordinary, ...dispatchFacts(), asked: ordinary.now, actor: clerk, input };

describeRules(
  'mail.recount',
  rules,
  base,
  {
    'hands-designated': { unlisted: ['机要员'] },
    registry: { actor: { ...clerk, roles: [] } },
    ...unreadyActor(clerk),
    cleared: { actor: { ...clerk, grade_clearance: 4 } },
    packed: { parcel: dispatchFacts({ status: 'sent' }).parcel },
    'acted_at-in-window': { input: { ...input, acted_at: '2026-03-02T00:59:00.000Z' } },
    agrees: { input: { ...input, recipient: '乙局' } },
  },
  [{ ...base, parcel: dispatchFacts({ status: 'stopped' }).parcel }],
);
