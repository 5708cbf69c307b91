import { atDesk, handing, refusedHandings } from '#test/kit/hands-facts.ts';
import type { Ask } from '#kernel/verdict.ts';
import { describeRules } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { type Facts, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const due_at = '2026-03-02T09:30:00.000Z';
const input: Input = { carrier: 'c1', person: 'reader', purpose: '起草', due_at, id_checked: true, signature: true };
const base: Ask<Facts, Input> = { ...atDesk, handings: [handing()], input };

describeRules('hands.lend', asked<Ask<Facts, Input>>(rules, causes), base, {
  ...refusedHandings(input),
  'due-given': { input: { ...input, due_at: null } },
  'loan-has-its-time': { input: { ...input, due_at: null } },
});
