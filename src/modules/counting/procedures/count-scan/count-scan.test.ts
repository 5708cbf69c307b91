import { expect, test } from 'vitest';
import type { Ask } from '#kernel/verdict.ts';
import { countFacts, inventory } from '#test/kit/accounting-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { verdictOf } from '../../counting.ts';
import type { CountFacts } from '../../facts/inventory.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Ask<CountFacts, Input> = { ...atDesk, ...countFacts, input: { inventory: 'i', code: '100000000017' } };

describeRules('counting.count-scan', asked(rules, causes), base, {
  registry: { actor: anybody },
  open: { inventory: { ...inventory, status: 'counted' } },
});

test.each([
  ['present', {}],
  ['misplaced', { belongs: false }],
  ['held_elsewhere', { belongs: false, copy: copy({ hand: 'person', hand_id: 'reader' }) }],
  ['held_elsewhere', { belongs: false, copy: copy({ hand: 'missing' }) }],
  ['duplicate', { counted: true }],
  ['unregistered', { copy: null, belongs: false }],
  ['destroyed', { belongs: false, copy: copy({ hand: 'destroyed' }) }],
  ['unreadable', { readable: false, copy: null, belongs: false }],
] as const)('a scan is %s', (verdict, patch) => {
  expect(verdictOf({ ...countFacts, ...patch })).toBe(verdict);
});
