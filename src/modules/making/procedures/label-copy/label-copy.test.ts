import { carrier } from '#test/kit/carrier-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { type CopyLabelAsk, rules } from './rules.ts';

const clerk = { ...ordinary.actor, roles: ['registry_clerk'] as const };
const original = { level: 4, regime: 'state' as const, scope: ['duty:registry', 'd:d1'], barred: [] };
const base: CopyLabelAsk = {
  ...ordinary,
  actor: clerk,
  input: { carrier: 'copy6', scope: ['p:reader'], level: 'secret' },
  carrier: carrier({ copy_of: 'copy1' }),
  original,
  departments: { reader: 'd1', reader2: 'd2' },
  matter: { level: 'secret', regime: 'state' },
  label: original,
};

describeRules('label-copy', rules, base, {
  registry: { actor: ordinary.actor },
  'is-copy': { original: null },
  'same-level': { input: { carrier: 'copy6', level: 'confidential' } },
  'same-scope': { input: { carrier: 'copy6', scope: ['p:reader', 'p:reader2'] } },
  'named-scope': { input: { carrier: 'copy6', scope: ['all'] } },
});
