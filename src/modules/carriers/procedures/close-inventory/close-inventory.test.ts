import { closeFacts, inventory } from '#test/kit/accounting-facts.ts';
import { atDesk } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { type CloseAsk, rules } from './rules.ts';
import type { Input } from './schema.ts';

const settled: Input = { inventory: 'i', dispositions: [{ carrier: 'c1', outcome: 'missing' }] };
const base: CloseAsk = { ...atDesk, ...closeFacts, input: settled };

describeRules('carriers.close-inventory', rules, base, {
  registry: { actor: anybody },
  open: { inventory: { ...inventory, status: 'closed' } },
  'whole-list': { seen: 2 },
  'about-missing': { missing: [] },
  explained: { input: { inventory: 'i', dispositions: [{ carrier: 'c1', outcome: 'found' }] } },
  shortage: { input: { inventory: 'i', dispositions: [] } },
});
