import type { Ask } from '#kernel/verdict.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import type { ImportFacts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const clerk = { ...ordinary.actor, roles: ['registry_clerk'] as const };

async function* none() {}

const base: Ask<ImportFacts, Input> = {
  ...ordinary,
  actor: clerk,
  input: { import: 'job' },
  matter: { level: 'top_secret', regime: 'state' },
  state: 'judged',
  file: { name: '台账.xlsx', sha256: '' },
  documents: 1,
  copies: 1,
  judgedAt: '1/7',
  stamp: '1/7',
  designated: true,
  standing: {},
  numbers: {},
  pages: none(),
};

describeRules('import', rules, base, {
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  designated: { designated: false },
  judged: { state: 'headings' },
  something: { copies: 0 },
  unchanged: { stamp: '1/8' },
});
