import { asked, signers } from '#test/kit/guards.ts';
import { expect, test } from 'vitest';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = { loaded: null, version: 1 };
const input: Input = { year: 2027, source: '放假安排的通知', off: ['2027-01-01'], on: ['2027-01-02'] };
const base = { ...ordinary, ...facts, actor: actorWith('system_admin'), input };

describeRules('organization.load-calendar', asked(rules, causes), base, {
  office: { actor: actorWith('security_admin') },
  'within-year': { input: { ...input, off: ['2026-12-31'] } },
  'differs-from-week': { input: { ...input, off: ['2027-01-02'], on: [] } },
  'why-corrected': { loaded: { off: [], on: [] } },
  'off-in-window': { loaded: { off: ['2026-01-01'], on: [] } },
  'on-in-window': { loaded: { off: ['2027-01-01'], on: ['2026-02-14'] } },
});

test('a year with more or fewer days off than the state gives takes a second person', () => {
  const weekdays = Array.from({ length: 20 }, (_, n) => `2027-03-${String(n + 1).padStart(2, '0')}`);
  const signed = (days: number) =>
    signers(approval, causes)({ ...base, input: { ...input, off: weekdays.slice(0, days), on: [] } });
  expect(signed(13)).toBeUndefined();
  expect([signed(0), signed(20)]).toEqual([['leader_in_charge'], ['leader_in_charge']]);
});
