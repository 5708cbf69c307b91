import { asked } from '#test/kit/guards.ts';
import type { Tie } from '#kernel/tie.ts';
import { finding } from '#test/kit/inspections.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { finding: 'f', accepted: true, opinion: '属实' };
const base = {
  ...ordinary,
  finding,
  headId: 'h',
  owed: [],
  letterMissing: false,
  ties: [] as readonly Tie[],
  handedIn: ['p3'],
  actor: actorWith('secrecy_officer'),
  input,
};

describeRules('inspections.accept-evidence', asked(rules, causes), base, {
  office: { actor: anybody },
  letter: { letterMissing: true },
  submitted: { finding: { ...finding, status: 'open' } },
  'not-rectified': { finding: { ...finding, status: 'rectified' } },
  others: { ties: [{ person_id: base.actor.id, related_id: 'p3' }] },
  'dealt-with': { finding: { ...finding, serious: true } },
  'opinion-given': { input: { ...input, opinion: undefined } },
});
