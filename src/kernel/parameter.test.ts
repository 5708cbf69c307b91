import { describe, expect, test } from 'vitest';
import { loadRegulation } from '#server/regulation.ts';
import { approversIn } from './chain.ts';
import type { Json } from './json.ts';
import { admissible, approversOf, isOn, resolveSettings, setting } from './parameter.ts';
import type { Settings } from './parameter.ts';

const regulation = loadRegulation();
const on = '2026-08-03';
const bureau = resolveSettings(regulation, { profile: 'bureau', on });
const company = resolveSettings(regulation, { profile: 'company', on });
const from = (settings: Settings, key: string): string | undefined => settings.values[key]?.from;

test('the order is unit, profile, law, catalog', () => {
  const own = resolveSettings(regulation, { profile: 'bureau', own: { 'CARRIER-014.max_hold_hours': 3 }, on });
  expect([setting(own, 'CARRIER-014.max_hold_hours'), from(own, 'CARRIER-014.max_hold_hours')]).toEqual([3, 'unit']);
  expect([setting(bureau, 'CARRIER-014.max_hold_hours'), from(bureau, 'CARRIER-014.max_hold_hours')]).toEqual([
    4,
    'profile',
  ]);
  expect([setting(bureau, 'CONDUCT-015.idle_minutes'), from(bureau, 'CONDUCT-015.idle_minutes')]).toEqual([10, 'law']);
  expect([setting(bureau, 'CARRIER-012.handle_days'), from(bureau, 'CARRIER-012.handle_days')]).toEqual([7, 'catalog']);
});

test('under strict the catalog wins over the gentler law', () => {
  const strict = resolveSettings(regulation, { profile: 'strict', on });
  expect(setting(strict, 'CONDUCT-015.idle_minutes')).toBe(5);
});

test('a value outside the range is clamped and says by which article', () => {
  const own = {
    'INCIDENT-003.report_up_hours': 48,
    'CLASSIFY-016.state_max_years_secret': 25,
    'CARRIER-052.bearers_min': 1,
  };
  const settings = resolveSettings(regulation, { profile: 'bureau', own, on });
  expect(settings.values['INCIDENT-003.report_up_hours']).toEqual({
    value: 24,
    from: 'unit',
    clamped: { wanted: 48, article: '条例 61' },
  });
  expect(setting(settings, 'CLASSIFY-016.state_max_years_secret')).toBe(20);
  expect(setting(settings, 'CARRIER-052.bearers_min')).toBe(2);
});

test('the law of the day counts: before the law came into force its bound does not clamp', () => {
  const own = { 'INCIDENT-003.report_up_hours': 48 };
  expect(
    setting(resolveSettings(regulation, { profile: 'bureau', own, on: '2024-08-31' }), 'INCIDENT-003.report_up_hours'),
  ).toBe(48);
  expect(
    setting(resolveSettings(regulation, { profile: 'bureau', own, on: '2024-09-01' }), 'INCIDENT-003.report_up_hours'),
  ).toBe(24);
});

test('an unlawful chain falls back to the lawful one of the clause', () => {
  const own = { 'CLASSIFY-015.route': { state: ['drafter', 'committee'], otherwise: ['committee'] } };
  const settings = resolveSettings(regulation, { profile: 'bureau', own, on });
  expect(approversOf(settings, 'CLASSIFY-015', { regime: 'state', level: 'secret' })).toContain('classifier');
});

test('admissible names the bound, the article and the clause', () => {
  expect(admissible(regulation, 'INCIDENT-003.report_up_hours', 12)).toBeNull();
  const refused = admissible(regulation, 'INCIDENT-003.report_up_hours', 25);
  expect(refused).toMatchObject({ article: '条例 61', clause: 'INCIDENT-003' });
  expect(refused?.reason.zh).toContain('不得超过 24');
  expect(refused?.reason.en).toContain('must not exceed 24');
});

test.each([
  ['CARRIER-027.scheme', { top_secret: ['leader_in_charge'], otherwise: ['leader_in_charge'] }],
  ['CARRIER-051.scheme', { otherwise: [] }],
  ['CARRIER-021.approver', ['nobody']],
  ['CARRIER-021.approver', { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] }],
  ['CARRIER-045.allowed_channels', ['confidential_post', 'ordinary_post']],
  ['SITE-008.items', ['power']],
  ['CARRIER-026.approval', ['drafter']],
  ['CARRIER-022.due', 'whenever'],
  ['CARRIER-014.max_hold_hours', '2'],
  ['CARRIER-014.max_hold_hours', -1],
  ['CARRIER-057.period', 'decade'],
  ['ORG-009.due', '13-40'],
  ['CLASSIFY-022.state_auto', false],
  ['INCIDENT-003.addressees', ['superior_dept']],
  ['CLASSIFY-002.company_label_secret', '机密★'],
  ['CARRIER-999.x', 1],
  ['LAW.fail_lock', 6],
])('%s does not accept %j', (key, value) => {
  expect(admissible(regulation, key, value)?.reason.en).toMatch(/\w/);
});

test.each([
  ['CARRIER-027.scheme', { otherwise: ['leader_in_charge', 'originator'] }],
  ['CARRIER-028.exception', null],
  ['CARRIER-021.approver', { confidential: ['dept_head'], otherwise: ['leader_in_charge'] }],
  ['SITE-010.distance_metres', 50],
  ['LAW.fail_lock', 3],
])('%s accepts %j', (key, value) => {
  expect(admissible(regulation, key, value)).toBeNull();
});

test('one act, two profiles: approvers and due times differ', () => {
  const secret = { regime: 'company', level: 'secret' } as const;
  expect(approversOf(bureau, 'CARRIER-021', secret)).toEqual(['leader_in_charge']);
  expect(approversOf(company, 'CARRIER-021', secret)).toEqual(['dept_head']);
  expect(setting(bureau, 'CARRIER-022.due')).toBe('same_day');
  expect(setting(company, 'CARRIER-022.due')).toBe('prescribed_loan_time');
  expect(approversOf(bureau, 'CARRIER-051', { regime: 'state', level: 'secret' })).toEqual([
    'dept_head',
    'leader_in_charge',
  ]);
  expect(approversOf(company, 'CARRIER-051', { regime: 'state', level: 'secret' })).toBeNull();
  expect(approversOf(bureau, 'CARRIER-061', secret)).not.toEqual(approversOf(company, 'CARRIER-061', secret));
  expect(approversOf(company, 'CLASSIFY-015', secret)).toContain('committee');
  expect(isOn(company, 'COMPANY-003')).toBe(true);
  expect(isOn(bureau, 'COMPANY-003')).toBe(false);
});

test('a statutory clause cannot be switched off', () => {
  const settings = resolveSettings(regulation, { profile: 'bureau', off: ['INCIDENT-003', 'SEAL-004'], on });
  expect(isOn(settings, 'INCIDENT-003')).toBe(true);
  expect(isOn(settings, 'SEAL-004')).toBe(false);
});

test('a chain that does not foresee the situation permits nothing; group follows company', () => {
  const chain = { state: { secret: ['principal'] }, company: ['committee'] } as const;
  expect(approversIn(chain, { regime: 'state', level: 'secret' })).toEqual(['principal']);
  expect(approversIn(chain, { regime: 'state', level: 'top_secret' })).toBeNull();
  expect(approversIn(chain, { regime: 'group', level: 'secret' })).toEqual(['committee']);
  expect(approversIn(chain, { regime: 'own', level: 'internal' })).toBeNull();
  expect(approversIn({ compilation: ['originator'], otherwise: [] }, { kind: 'compilation' })).toEqual(['originator']);
});

test('whatever a unit asks for, what it gets is lawful', () => {
  const asked: readonly Json[] = [-1, 0, 1, 1e6, 0.01, true, false, [], null, 'x', { otherwise: [] }, ['principal']];
  for (const value of asked) {
    const own = Object.fromEntries(Object.keys(regulation.ranges).map((key) => [key, value]));
    const settings = resolveSettings(regulation, { profile: 'bureau', own, on });
    for (const key of Object.keys(regulation.ranges)) {
      const got = settings.values[key]?.value ?? null;
      expect(
        admissible(regulation, key, got, on),
        `${key} asked ${JSON.stringify(value)} got ${JSON.stringify(got)}`,
      ).toBeNull();
    }
  }
});

describe('a law that changes', () => {
  const key = 'INCIDENT-003.report_up_hours';
  const range = (floor: number, ceiling: number, from: string, until?: string) => ({
    default: ceiling,
    floor,
    ceiling,
    direction: 'lower_is_stricter' as const,
    article: '条例 61',
    confidence: 'T' as const,
    lock: 'H' as const,
    from,
    ...(until && { until }),
  });
  const changed = {
    ...regulation,
    ranges: { ...regulation.ranges, [key]: [range(1, 24, '2024-09-01', '2027-01-01'), range(1, 12, '2027-01-01')] },
  };
  const hours = (day: string, own?: Record<string, Json>) =>
    resolveSettings(changed, { profile: 'bureau', on: day, ...(own && { own }) }).values[key];

  test('counts from its day, for the default and for what the unit chose', () => {
    expect(hours('2026-12-31')).toEqual({ value: 24, from: 'law' });
    expect(hours('2027-01-01')).toEqual({ value: 12, from: 'law' });
    expect(hours('2026-12-31', { [key]: 20 })).toEqual({ value: 20, from: 'unit' });
    expect(hours('2027-01-01', { [key]: 20 })).toMatchObject({ value: 12, clamped: { wanted: 20 } });
    expect(hours('2024-08-31')).toEqual({ value: 24, from: 'catalog' });
  });

  test('is asked of the day a value is chosen for; without a day the newest counts', () => {
    expect(admissible(changed, key, 20, '2026-12-31')).toBeNull();
    expect(admissible(changed, key, 20, '2027-01-01')?.article).toBe('条例 61');
    expect(admissible(changed, key, 20)?.article).toBe('条例 61');
  });
});
