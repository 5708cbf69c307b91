import { closeFacts, inventory } from '#test/kit/accounting-facts.ts';
import { atDesk } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { inventory: 'i' };
const base = { ...atDesk, ...closeFacts, shortSince: {}, input };

describeRules('counting.start-search', rules, base, {
  registry: { actor: anybody },
  open: { inventory: { ...inventory, status: 'counted' } },
  'whole-list': { seen: 2 },
  'number-said': { input: { inventory: 'i', unseen: 9 } },
  short: { shortSince: { c1: '2026-03-02T01:00:00.000Z' } },
});
