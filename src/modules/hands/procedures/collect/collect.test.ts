import { atDesk, collectedByOneself, copy, countedByOneself, out, refusedReturns } from '#test/kit/hands-facts.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Returning } from '../../door/facts/returning.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import { asked } from '#test/kit/guards.ts';
import type { Input } from './schema.ts';

const input: Input = { carrier: 'c1' };
const held = { hand: 'person', hand_id: 'reader', holder: '阅文人' } as const;
const base: Ask<Returning, Input> = {
  ...atDesk,
  copy: copy(held),
  out,
  desk: true,
  at: atDesk.now,
  entered: null,
  input,
};

describeRules('hands.collect', asked(rules, causes), base, {
  ...refusedReturns((patch, more = {}) => ({ copy: copy({ ...held, ...patch }), ...more })),
  ...collectedByOneself((patch, more = {}) => ({ copy: copy({ ...held, ...patch }), ...more })),
  ...countedByOneself((patch, more = {}) => ({ copy: copy({ ...held, ...patch }), ...more })),
  reading: { out: { ...out, holding: out.holding && { ...out.holding, kind: 'loan' } } },
});
