import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  no: 'U-001',
  kind: 'electromagnetic_medium',
  serial: 'SN1',
  regime: 'state',
  level: 'secret',
  keeper: 'p1',
};
const base = { ...ordinary, actor: actorWith('secrecy_officer'), input };

describeRules('devices.register-medium', rules, base, {
  office: { actor: anybody },
  cleared: { actor: { ...base.actor, clearance: 2 } },
  'regime-fits': { input: { ...input, regime: 'own' } },
});
