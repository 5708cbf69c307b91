import { asked } from '#test/kit/guards.ts';
import { medium } from '#test/kit/devices.ts';
import { anybody, describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { medium: 'm', level: 'top_secret' };
const base = { ...ordinary, medium, keeper: '某人', listed: true, actor: { ...anybody, id: 'p1' }, input };

describeRules('devices.mark-medium', asked(rules, causes), base, {
  keeper: { actor: anybody },
  ...unreadyActor(base.actor),
  cleared: { actor: { ...base.actor, grade_clearance: 4 } },
  'keeper-designated': { listed: false },
  'regime-fits': { medium: { ...medium, regime: 'own', level: 1 } },
  'only-rises': { input: { ...input, level: 'confidential' } },
  changes: { input: { ...input, level: 'secret' } },
});
