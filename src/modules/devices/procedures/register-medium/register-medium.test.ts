import type { Matter } from '#kernel/verdict.ts';
import { actorWith, anybody, describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
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
const keeper: Facts['keeper'] = { name: '某人', unready: [] };
const matter: Matter = { level: 'secret', regime: 'state' };
const base = { ...ordinary, actor: actorWith('secrecy_officer'), keeper, listed: true, desk: true, matter, input };

describeRules('devices.register-medium', rules, base, {
  office: { actor: anybody },
  ...unreadyActor(base.actor),
  pledged: { keeper: { ...keeper, unready: ['PEOPLE-005'] } },
  trained: { keeper: { ...keeper, unready: ['PEOPLE-006'] } },
  cleared: { actor: { ...base.actor, grade_clearance: 2 } },
  'keeper-designated': { listed: false, input: { ...input, level: 'top_secret' } },
  'desk-designated': { matter: { ...matter, level: 'top_secret' }, desk: false },
  'regime-fits': { input: { ...input, regime: 'own' } },
});
