import { appointable, held, somebody } from '#test/kit/people.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';

const input = { person: 'p1', designated: true, measures: ['专用密码箱，不离身'] };
const base = { ...ordinary, ...appointable, actor: actorWith('secrecy_officer'), input };

describeRules('people.designate', asked(rules, causes), base, {
  office: { actor: anybody },
  measures: { input: { ...input, measures: [] } },
  'not-self': { actor: { ...actorWith('secrecy_officer'), id: 'p1' } },
  'by-another': {
    actor: { ...actorWith('secrecy_officer'), id: 'p1' },
    input: { ...input, designated: false },
  },
  'no-administrator': { appointments: [held('audit_admin')] },
  'stays-listed': {
    person: { ...somebody, top_secret_designated: true },
    keeps: { ...appointable.keeps, lastListed: true },
    input: { ...input, designated: false },
  },
  'in-post': { person: { ...somebody, state: 'left' } },
  'not-cooling-off': { person: { ...somebody, state: 'leaving' } },
  core: { person: { ...somebody, grade: 'important' } },
  changes: { person: { ...somebody, top_secret_designated: true } },
  pledged: { pledged: false },
  trained: { trained: false },
});
