import { expect, test } from 'vitest';
import { type Ask, judge } from '#kernel/verdict.ts';
import { atDesk, copy, handing, holder, refusedHandings } from '#test/kit/hands-facts.ts';
import { describeRules, law } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { person: 'reader', carriers: ['c1'], purpose: 'read', id_checked: true, signature: true };
const base: Ask<Facts, Input> = { ...atDesk, handings: [handing({ due: null })], input };

describeRules('carriers.issue', rules, base, refusedHandings(input));

test('every copy of a batch that may not go is named, each by its own level', () => {
  const handings = [
    handing({ copy: copy({ id: 'a' }), permit: null }),
    handing({ copy: copy({ id: 'b', level: 1, regime: 'own', scope: ['all'] }), permit: null }),
    handing({ copy: copy({ id: 'c', hand: 'person', hand_id: 'x', holder: '某人' }), taker: holder(), permit: null }),
  ];
  const { findings } = judge(rules, { ...base, handings }, law);
  expect(findings.map((finding) => [finding.facts.carrier, finding.rule])).toEqual([
    ['c', 'collected-first'],
    ['a', 'approved'],
    ['c', 'approved'],
  ]);
});
