import { expect, test } from 'vitest';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { countsFrom, heldUpRule, isGood, isRenewable, owedOf, type Signing, type SigningText } from './signing.ts';
import { itemsOf } from './understood.ts';

const signing: Signing & Required<Pick<Signing, 'holdsUp'>> = {
  id: 'trip',
  clause: 'FOREIGN-011',
  name: { zh: '出境承诺书', en: 'travel pledge' },
  agrees: { zh: '已阅读', en: 'read' },
  items: itemsOf(({ id }) => id === 'overseas_conduct'),
  published: false,
  owedBy: ({ grade }) => grade !== 'none',
  term: { months: () => null, days: () => 30, runsOn: false },
  holdsUp: { when: () => true, says: { zh: '尚未签订', en: 'not signed' }, remedy: { zh: '先签订', en: 'sign it' } },
};
const edition = { edition: 2, in_force_from: '2026-01-01', supersedes: 1 };
const text: SigningText = { id: 't', ...edition, name: '出境承诺书', lines: [], digest: 'b' };
const { now, settings } = ordinary;
const owed = (until: string | null | undefined, digest = 'b') =>
  owedOf(signing, until === undefined ? null : { until, digest }, text, { now, settings });

test.each([
  ['nobody signed', undefined, 'b', { of: 'first', due: '2026-04-01T01:00:00.000Z' }],
  ['one that ends tomorrow', '2026-03-03T01:00:00.000Z', 'b', { of: '2026-03-03', due: '2026-03-03T01:00:00.000Z' }],
  ['one that has ended', '2026-03-01T01:00:00.000Z', 'b', { of: '2026-03-01', due: '2026-04-01T01:00:00.000Z' }],
  ['one given under an older text', null, 'a', { of: 'edition-2', due: '2026-04-01T01:00:00.000Z' }],
  ['one good for long', '2027-03-01T01:00:00.000Z', 'b', null],
  ['one good until its trip ends', null, 'b', null],
])('what is owed where there is %s', (_, until, digest, expected) => {
  expect(owed(until, digest)).toEqual(expected);
});

test('one is good before its end and no longer, and without an end until an act sets one', () => {
  const of = (until: string | null) => isGood({ digest: 'b', until }, now);
  expect([of('2026-03-02T01:00:00.001Z'), of(now), of(null), isGood(null, now)]).toEqual([true, false, true, false]);
});

test('one is renewed near its end, after it, or once the text has changed', () => {
  const of = (until: string | null, digest = 'b') =>
    isRenewable(signing, { last: { until, digest }, text, now, settings });
  expect([of(null), of('2026-08-01T00:00:00.000Z'), of('2026-03-20T00:00:00.000Z')]).toEqual([false, false, true]);
  expect([of('2026-03-01T00:00:00.000Z'), of('2026-08-01T00:00:00.000Z', 'a')]).toEqual([true, true]);
  expect(isRenewable(signing, { last: null, text, now, settings })).toBe(true);
});

test('a renewal near the end runs on from it, one for a new text long before counts from now', () => {
  const of = (until: string | null, runsOn = true) =>
    countsFrom({ ...signing, term: { ...signing.term, runsOn } }, { last: { until, digest: 'a' }, now, settings });
  const [near, far, past] = ['2026-03-20T00:00:00.000Z', '2026-08-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
  expect([of(near), of(far), of(past), of(null), of(near, false)]).toEqual([near, now, now, now, now]);
});

const base = { ...ordinary, unsigned: false };
describeRules('what waits for a signature', [heldUpRule<typeof base>(signing, (ask) => ask.unsigned)], base, {
  trip: { unsigned: true },
});
