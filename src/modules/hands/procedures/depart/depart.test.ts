import { expect, test } from 'vitest';
import { type Ask, judge } from '#kernel/verdict.ts';
import { atDesk, copy, holder, journey, request, refusedHolders, refusedKeepers } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, law } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { type Facts, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { carry_out: 'j1', case_no: '箱03', keeper: 'reader', signature: true };
const facts = {
  request,
  journey,
  copies: [copy()],
  bearers: [holder()],
  keeper: holder(),
  named: {},
  elsewhere: [],
  at: atDesk.now,
  desk: true,
};
const base: Ask<Facts, Input> = { ...atDesk, ...facts, input };
const top = { copies: [copy({ level: 5 })] };

/** It is back when the journey ends; nobody types a time here. */
describeRules('hands.depart', asked(rules, causes, 'due_at-in-window'), base, {
  ...refusedHolders((patch) => ({ bearers: [holder(patch)] })),
  ...refusedKeepers((patch) => ({ keeper: holder(patch) })),
  'keeper-holder-designated': top,
  'desk-designated': { copies: [copy({ level: 5 })], desk: false },
  registry: { actor: anybody },
  approved: { journey: null, request: { ...request, status: 'open' } },
  granted: { journey: null, request: { ...request, status: 'withdrawn' } },
  registered: { copies: [copy({ register_no: null })] },
  'copy-mark-corrected': { copies: [copy({ old_mark: true })] },
  distributed: { copies: [copy({ undistributed: true })] },
  'until-collected': { copies: [copy({ collect_by: '2026-03-01' })] },
  'not-in-parcel': { copies: [copy({ packed: ['1-3'] })] },
  'not-left-over': { copies: [copy({ leftover: ['1-3'] })] },
  never: { copies: [copy({ cipher: true })] },
  'enough-bearers': top,
  'holder-designated': top,
  'named-reader': { copies: [copy({ province_level: true })] },
  entitled: { copies: [copy({ regime: 'company' })], bearers: [holder({ grade_clearance: 3 })] },
  'taker-approved': { input: { ...input, bearers: ['stranger'] } },
  'bearer-approved': { input: { ...input, bearers: ['reader', 'stranger'] } },
  'another-person': { ...top, input: { ...input, bearers: ['reader', 'reader'] } },
  together: top,
  'not-elsewhere': { ...top, elsewhere: ['reader'] },
  'case-no-given': { input: { ...input, case_no: ' ' } },
  'keeper-given': { keeper: null },
  'not-outgrown': { journey: { ...journey, levels: { c1: 3 } } },
  'let-go-by-another': { bearers: [holder(), holder({ id: 'clerk' })] },
  'signature-given': { input: { ...input, signature: false } },
  'not-gone': { journey: { ...journey, status: 'out' } },
  'not-before': { at: '2026-03-01T23:00:00.000Z' },
  'not-after': { at: '2026-03-03T09:30:00.000Z' },
  'in-registry': { copies: [copy({ hand: 'person' })] },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-03-02T01:00:01Z' } },
});

test('what needs no approval does not set out after the end of its journey either', () => {
  const matter = { level: 'internal', regime: 'own' } as const;
  const ask = { ...base, copies: [copy({ level: 1, regime: 'own' })], matter, at: '2026-03-03T09:30:00.000Z' };
  expect(judge(rules, ask, law).findings.map(({ rule }) => rule)).toContain('not-after');
});
