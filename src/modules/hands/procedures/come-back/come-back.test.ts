import type { Ask } from '#kernel/verdict.ts';
import { atDesk, copy, countedByOneself, journey, request, out, refusedReturns } from '#test/kit/hands-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes, type Facts, rules } from './rules.ts';
import { asked } from '#test/kit/guards.ts';
import type { Input } from './schema.ts';

const input: Input = { carry_out: 'j1' };
const held = { hand: 'person', hand_id: 'reader' } as const;
const back = { copy: copy(held), out, desk: true, at: atDesk.now, entered: null };
const facts = { request, journey, copies: [back.copy], returning: [back], ofThis: true };
const base: Ask<Facts, Input> = { ...atDesk, ...facts, input };
const {
  complete: _,
  sideways: __,
  ...returns
} = refusedReturns((patch, more = {}) => ({
  returning: [{ ...back, copy: copy({ ...held, ...patch }), ...more }],
}));

describeRules('hands.come-back', asked(rules, causes), base, {
  ...returns,
  ...countedByOneself((_, more) => ({ returning: [{ ...back, ...more }] })),
  complete: { input: { ...input, pages_ok: false } },
  approved: { journey: null, request: { ...request, status: 'returned' } },
  granted: { journey: null, request: { ...request, status: 'refused' } },
  'of-this-journey': { ofThis: false },
  'something-out': { returning: [] },
});
