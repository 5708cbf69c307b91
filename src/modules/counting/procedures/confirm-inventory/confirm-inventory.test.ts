import { closeFacts, inventory } from '#test/kit/accounting-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';

const counted = { ...inventory, status: 'counted', counted_by: 'clerk2' } as const;
const base = { ...atDesk, ...closeFacts, inventory: counted as typeof inventory, input: { inventory: 'i', codes: [] } };

describeRules('counting.confirm-inventory', asked(rules, causes), base, {
  registry: { actor: anybody },
  counted: { inventory },
  'seen-again': { found: [copy()] },
  'second-person': { inventory: { ...counted, counted_by: 'clerk' } },
});
