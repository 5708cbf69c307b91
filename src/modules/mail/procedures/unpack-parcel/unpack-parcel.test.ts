import { clerk, dispatchFacts } from '#test/kit/making-facts.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { dispatch: 'parcel', reason: '收文单位已撤销' };
const base = { ...ordinary, ...dispatchFacts(), asked: ordinary.now, actor: clerk, input };

describeRules('mail.unpack-parcel', rules, base, {
  'hands-designated': { unlisted: ['机要员'] },
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  packed: { parcel: dispatchFacts({ status: 'sent' }).parcel },
  reason: { input: { ...input, reason: '无' } },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-03-02T00:59:00.000Z' } },
});
