import { somebody } from '#test/kit/people.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { rules } from './rules.ts';

const facts: Appointee = {
  person: somebody,
  appointments: [],
  pledged: true,
  trained: true,
  approver: true,
  headOf: [],
};
const input = { person: 'p1', designated: true, measures: ['专用密码箱，不离身'] };
const base = { ...ordinary, ...facts, actor: actorWith('secrecy_officer'), input };

describeRules('organization.designate', rules, base, {
  office: { actor: anybody },
  measures: { input: { ...input, measures: [] } },
  core: { person: { ...somebody, grade: 'important' } },
  changes: { person: { ...somebody, top_secret_designated: true } },
  pledged: { pledged: false },
  trained: { trained: false },
});
