import { closeFacts, inventory } from '#test/kit/accounting-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { type CloseAsk, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const settled: Input = { inventory: 'i', dispositions: [{ carrier: 'c1', outcome: 'missing' }] };
const base: CloseAsk = { ...atDesk, ...closeFacts, input: settled };

describeRules('counting.close-inventory', asked(rules, causes), base, {
  registry: { actor: anybody },
  open: { inventory: { ...inventory, status: 'closed' } },
  'whole-list': { seen: 2 },
  'about-missing': { missing: [] },
  'alarms-held': { alarms: 1 },
  explained: { input: { inventory: 'i', dispositions: [{ carrier: 'c1', outcome: 'found' }] } },
  'code-read': {
    input: { inventory: 'i', dispositions: [{ carrier: 'c1', outcome: 'registration_error', note: '账误' }] },
  },
  'place-said': {
    missing: [copy({ level: 5 })],
    input: { inventory: 'i', dispositions: [{ carrier: 'c1', outcome: 'registration_error', note: '应为2号柜' }] },
  },
  'searched-first': { shortSince: {} },
  shortage: { input: { inventory: 'i', dispositions: [] } },
});
