import type { Ask } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { marking } from '#test/kit/classification-facts.ts';
import type { RegisterFacts } from '../../facts/intake.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const clerk = { ...ordinary.actor, roles: ['registry_clerk'] as const };
const document = {
  id: 'doc',
  register_no: null,
  status: 'active',
  level: 5,
  period: { kind: 'years', years: 20 },
  mark: '★',
} as RegisterFacts['document'];
const base: Ask<RegisterFacts, Input> = {
  ...ordinary,
  actor: clerk,
  input: { document: 'doc' },
  matter: { level: 'top_secret', regime: 'company' },
  label: { level: 5, regime: 'state', scope: ['duty:registry'], barred: [] },
  designated: true,
  document,
  owed: [],
  marking: null,
  year: '2026',
  sequence: 'classified',
  standing: {},
  codes: { type: 'carrier', from: 1_000_000_000 },
  slips: { type: 'slip', from: 1_000_000_000 },
};

describeRules('register', asked(rules, causes), base, {
  registry: { actor: { ...clerk, roles: [] } },
  opener: { actor: { ...clerk, roles: [] }, matter: { level: 'internal', regime: 'own' } },
  designated: { designated: false },
  ...unreadyActor(clerk, { matter: { level: 'top_secret', regime: 'state' } }),
  cleared: { actor: { ...clerk, grade_clearance: 3 } },
  marked: { document: { ...document, mark: '' } },
  'text-marked': { marking: marking({ borne: false }) },
  'level-fixed': { document: { ...document, status: 'draft', level: 0 } },
  unregistered: { document: { ...document, register_no: '密收〔2026〕3号' } },
});
