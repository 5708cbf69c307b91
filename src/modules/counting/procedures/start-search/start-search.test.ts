import { closeFacts, inventory } from '#test/kit/accounting-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = { ...atDesk, ...closeFacts, shortSince: {}, input: { inventory: 'i' } };

describeRules('counting.start-search', rules, base, {
  registry: { actor: anybody },
  open: { inventory: { ...inventory, status: 'counted' } },
  'whole-list': { seen: 2 },
  short: { missing: [copy({ level: 1, regime: 'own' })] },
});
