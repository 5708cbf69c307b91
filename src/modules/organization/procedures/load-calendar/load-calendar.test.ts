import { asked, signers } from '#test/kit/guards.ts';
import { expect, test } from 'vitest';
import { plusDays } from '#kernel/civil.ts';
import { loadRegulation } from '#server/regulation.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = { loaded: null, beside: [], version: 1 };
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
  const mondays = Array.from({ length: 20 }, (_, n) => plusDays('2027-01-04', 14 * n));
  const signed = (days: number) =>
    signers(approval, causes)({ ...base, input: { ...input, off: mondays.slice(0, days), on: [] } });
  expect(signed(13)).toBeUndefined();
  expect([signed(0), signed(20)]).toEqual([['leader_in_charge'], ['leader_in_charge']]);
});

test('so does one whose days off follow one another further than the holidays of any year', () => {
  const others = Array.from({ length: 8 }, (_, n) => plusDays('2027-01-04', 28 * n));
  const signed = (off: readonly string[], beside: Facts['beside'] = [], on: string[] = []) =>
    signers(approval, causes)({ ...base, beside, input: { ...input, off: [...others, ...off], on } });
  const nine = ['2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07', '2027-10-08'];
  expect(signed(nine)).toBeUndefined();
  expect(signed([...nine, '2027-10-11'])).toEqual(['leader_in_charge']);
  // The row goes on in the next year, or began in the last.
  const last = ['2027-12-28', '2027-12-29', '2027-12-30', '2027-12-31'];
  expect(signed(last)).toBeUndefined();
  expect(signed(last, [{ off: ['2028-01-03', '2028-01-04', '2028-01-05', '2028-01-06'], on: [] }])).toEqual([
    'leader_in_charge',
  ]);
  // Apart by days of work, yet a month with hardly any.
  const apart = ['2027-11-01', '2027-11-03', '2027-11-05', '2027-11-08', '2027-11-10', '2027-11-12', '2027-11-15'];
  expect(signed(apart)).toBeUndefined();
  expect(signed([...apart, '2027-11-18'], [], ['2027-05-08'])).toEqual(['leader_in_charge']);
  expect(signed([...apart, '2027-12-20'], [], ['2027-05-08'])).toBeUndefined();
});

test('the holidays the state gave in 2025 and 2026 are loaded by one', () => {
  for (const { year, off, on } of loadRegulation().calendars)
    expect(
      signers(approval, causes)({ ...base, input: { year, source: '', off: [...off], on: [...on] } }),
    ).toBeUndefined();
});
