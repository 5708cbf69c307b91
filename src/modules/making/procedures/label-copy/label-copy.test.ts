import { asked } from '#test/kit/guards.ts';
import { carrier } from '#test/kit/carrier-facts.ts';
import { describeRules, misjoined, ordinary, scoping } from '#test/kit/rules.ts';
import { causes, type CopyLabelAsk, rules } from './rules.ts';

const clerk = { ...ordinary.actor, roles: ['registry_clerk'] as const };
const original = { level: 4, regime: 'state' as const, scope: ['duty:registry', 'd:d1'], barred: [] };
const base: CopyLabelAsk = {
  ...ordinary,
  actor: clerk,
  input: { carrier: 'copy6', scope: ['p:reader'], level: 'secret' },
  carrier: carrier({ copy_of: 'copy1' }),
  original,
  scoping,
  departments: { reader: 'd1', reader2: 'd2' },
  matter: { level: 'secret', regime: 'state' },
  label: original,
};

describeRules('label-copy', asked(rules, causes), base, {
  registry: { actor: ordinary.actor },
  'is-copy': { original: null },
  'same-level': { input: { carrier: 'copy6', level: 'confidential' } },
  ...misjoined,
  'same-scope': { input: { carrier: 'copy6', scope: ['p:reader', 'p:reader2'] } },
  'named-scope': { input: { carrier: 'copy6', scope: ['all'] } },
});
