import { expect, test } from 'vitest';
import { type Ask, judge } from '#kernel/verdict.ts';
import { atDesk, copy, holder, refusedHolders } from '#test/kit/hands-facts.ts';
import { actorWith, anybody, describeRules, law, ordinary } from '#test/kit/rules.ts';
import { handlingDue } from '../../door/terms.ts';
import { asked } from '#test/kit/guards.ts';
import { causes, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { document: 'doc', person: 'reader', what: '按第三条报送方案' };
const base: Ask<Facts, Input> = {
  ...atDesk,
  person: holder(),
  about: copy(),
  assigned: false,
  left: [],
  owed: [],
  due: '2026-03-09T09:30:00.000Z',
  input,
};
const { 'nothing-overdue': _, ...knowing } = refusedHolders((patch) => ({ person: holder(patch) }));

const owed = { id: 'o1', clause: 'CARRIER-012', object_table: 'handling', object_id: 'h1', cause: 'handle' } as const;

describeRules('hands.assign-handling', asked(rules, causes), base, {
  ...knowing,
  'in-charge': { actor: anybody },
  'what-given': { input: { ...input, what: '无' } },
  'not-assigned': { assigned: true },
  'term-kept': { left: [{ id: 'h1', due_at: '2026-03-06T09:30:00.000Z' }], owed: [owed] },
  'named-reader': { about: copy({ cipher: true }) },
  entitled: { about: copy({ regime: 'company' }), person: holder({ grade_clearance: 3 }) },
  'holder-designated': { matter: { level: 'top_secret', regime: 'state' }, about: copy({ level: 5 }) },
});

test('the head of a department assigns to his own people, a leader to anybody', () => {
  const broken = (patch: Partial<typeof base>) =>
    judge(rules, { ...base, ...patch }, law).findings.map((finding) => finding.rule);
  expect(broken({ actor: actorWith('dept_head') })).toEqual([]);
  expect(broken({ actor: { ...actorWith('dept_head'), departmentId: 'd2' } })).toEqual(['in-charge']);
  expect(broken({ actor: { ...actorWith('leader_in_charge'), departmentId: 'leaders' } })).toEqual([]);
});

test('the term ends with the work of its last day, or of the next day that is worked', () => {
  const { settings, calendar } = ordinary;
  expect(handlingDue({ settings, calendar, at: '2026-03-02T01:00:00.000Z' })).toBe('2026-03-09T09:30:00.000Z');
  expect(handlingDue({ settings, calendar, at: '2026-03-07T01:00:00.000Z' })).toBe('2026-03-16T09:30:00.000Z');
});
