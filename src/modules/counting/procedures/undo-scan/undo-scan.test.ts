import { countFacts } from '#test/kit/accounting-facts.ts';
import { atDesk } from '#test/kit/hands-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import type { UndoFacts } from '../../facts/undo-scan.ts';
import { causes, rules } from './rules.ts';

const { inventory, label } = countFacts;
const last: NonNullable<UndoFacts['last']> = {
  code: '100000000017',
  carrier_id: 'c1',
  verdict: 'present',
  by: 'clerk',
};
const base = { ...atDesk, inventory, label, last, input: { inventory: 'i', client_id: 's1' } };

describeRules('counting.undo-scan', asked(rules, causes), base, {
  registry: { actor: anybody },
  'own-last-scan': { last: { ...last, by: 'another' } },
  open: { inventory: { ...inventory, status: 'counted' } },
});
