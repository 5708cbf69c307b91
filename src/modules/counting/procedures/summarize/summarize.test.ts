import { closeFacts, inventory } from '#test/kit/accounting-facts.ts';
import { atDesk } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = { ...atDesk, ...closeFacts, left: [], strange: [], input: { inventory: 'i' } };

describeRules('counting.summarize', rules, base, {
  registry: { actor: anybody },
  open: { inventory: { ...inventory, status: 'counted' } },
  'whole-list': { seen: 2 },
});
