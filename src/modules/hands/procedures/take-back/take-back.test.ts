import { atDesk, collectedByOneself, countedByOneself, copy, out, refusedReturns } from '#test/kit/hands-facts.ts';
import { expect, test } from 'vitest';
import { type Ask, judge } from '#kernel/verdict.ts';
import type { Returning } from '../../door/facts/returning.ts';
import { describeRules, law } from '#test/kit/rules.ts';
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

const back = (patch: Partial<Returning['copy']>, more: object = {}) => ({ copy: copy({ ...held, ...patch }), ...more });

describeRules('hands.take-back', asked(rules, causes), base, {
  ...refusedReturns(back),
  ...collectedByOneself(back),
  ...countedByOneself(back),
});

test('of what another unit has only a copy that was made here comes back', () => {
  const refused = (passed_on: boolean) =>
    judge(
      asked(rules, causes),
      { ...base, copy: copy({ hand: 'unit', hand_id: '试验市甲局', passed_on }) },
      law,
    ).findings.map(({ rule }) => rule);
  expect([refused(true), refused(false)]).toEqual([[], ['out']]);
});
