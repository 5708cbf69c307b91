import { appointable, held, somebody } from '#test/kit/people.ts';
import { asked } from '#test/kit/guards.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { deputy: 'p1', until: '2026-03-09T01:00:00.000Z', reason: '出差' };
const base = { ...ordinary, ...appointable, input };

describeRules('people.deputize', asked(rules, causes), base, {
  'until-given': { input: { ...input, until: undefined } },
  'reason-given': { input: { ...input, reason: ' ' } },
  another: { actor: { ...anybody, id: 'p1' } },
  'until-in-window': { input: { ...input, until: '2099-03-01T01:00:00.000Z' } },
  'not-cooling-off': { person: { ...somebody, state: 'leaving' } },
  'in-post': { person: { ...somebody, state: 'left' } },
  'no-administrator': { appointments: [held('audit_admin')] },
  'grade-enough': { person: { ...somebody, grade: 'important' } },
  pledged: { pledged: false },
  trained: { trained: false },
});
