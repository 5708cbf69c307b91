import { atDesk, broughtToOneself, handing, refusedHandings, withSetting } from '#test/kit/hands-facts.ts';
import type { Ask } from '#kernel/verdict.ts';
import { describeRules } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { type Facts, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { circulation: 'r1' };
const base: Ask<Facts, Input> = { ...atDesk, handings: [handing({ route: 'read', permit: null, due: null })], input };
/** A reading asks for none of this; the same copy as a loan would. */
const asLoan = { handings: [handing({ permit: null, due: '2026-03-03T09:30:00.000Z' })] };
const proved = { ...asLoan, settings: withSetting('CARRIER-023.own_proof', ['secret']) };
const loans = {
  'id-checked': asLoan,
  signed: asLoan,
  'proved-himself': proved,
  purpose: asLoan,
  'due_at-in-window': asLoan,
};

/** To one who reads alone it was agreed when the circulation began (CARRIER-021). */
const { loanable, approved, ...refused } = refusedHandings(input);

describeRules('hands.deliver', asked(rules, causes, 'loanable', 'approved'), base, {
  ...refused,
  ...loans,
  ...broughtToOneself,
});
