import { medium } from '#test/kit/devices.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { medium: 'm', keeper: 'p2' };
const next: Facts['next'] = { keeper: anybody, listed: true, desk: true, holdsForeign: false };
const base = {
  ...ordinary,
  medium,
  keeper: '某人',
  listed: false,
  next,
  owed: [],
  actor: actorWith('secrecy_officer'),
  input,
};

describeRules('devices.hand-medium', asked(rules, causes), base, {
  office: { actor: anybody },
  pledged: { next: { ...next, keeper: { ...next.keeper, unready: ['PEOPLE-005'] } } },
  trained: { next: { ...next, keeper: { ...next.keeper, unready: ['PEOPLE-006'] } } },
  'not-cooling-off': { next: { ...next, keeper: { ...next.keeper, state: 'leaving' } } },
  'keeper-designated': { medium: { ...medium, level: 5 }, next: { ...next, listed: false } },
  'desk-designated': { matter: { level: 'top_secret', regime: 'state' }, next: { ...next, desk: false } },
  'keeper-cleared': { next: { ...next, keeper: { ...next.keeper, grade_clearance: 3 } } },
  'keeper-in-scope': { next: { ...next, holdsForeign: true } },
  another: { input: { ...input, keeper: 'p1' } },
  there: { medium: { ...medium, status: 'destroyed' } },
});
