import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = { ...ordinary, jumps: [{ id: 'a' }], actor: actorWith('system_admin'), input: {} };

describeRules('system.confirm-clock', rules, base, {
  office: { actor: actorWith('security_admin') },
  jumped: { jumps: [] },
});
