import type { Matter } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  no: 'U-001',
  kind: 'electromagnetic_medium',
  serial: 'SN1',
  regime: 'state',
  level: 'secret',
  keeper: 'p1',
};
const keeper = anybody;
const matter: Matter = { level: 'secret', regime: 'state' };
const base = {
  ...ordinary,
  actor: actorWith('secrecy_officer'),
  keeper,
  listed: true,
  desk: true,
  holdsForeign: false,
  matter,
  input,
};

describeRules('devices.register-medium', asked(rules, causes, 'keeper', 'only-rises', 'keeper-in-scope'), base, {
  office: { actor: anybody },
  ...unreadyActor(base.actor),
  pledged: { keeper: { ...keeper, unready: ['PEOPLE-005'] } },
  trained: { keeper: { ...keeper, unready: ['PEOPLE-006'] } },
  'not-cooling-off': { keeper: { ...keeper, state: 'leaving' } },
  'keeper-cleared': { keeper: { ...keeper, grade_clearance: 2 } },
  cleared: { actor: { ...base.actor, grade_clearance: 2 } },
  'keeper-designated': { listed: false, input: { ...input, level: 'top_secret' } },
  'desk-designated': { matter: { ...matter, level: 'top_secret' }, desk: false },
  'regime-fits': { input: { ...input, regime: 'own' } },
});
