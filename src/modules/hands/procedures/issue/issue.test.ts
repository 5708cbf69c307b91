import { expect, test } from 'vitest';
import { type Ask, judge } from '#kernel/verdict.ts';
import type { Handing } from '../../facts/handing.ts';
import {
  broughtToOneself,
  atDesk,
  copy,
  handing,
  holder,
  refusedHandings,
  refusedKeepers,
  withSetting,
} from '#test/kit/hands-facts.ts';
import { describeRules, law } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { type Facts, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { person: 'reader', carriers: ['c1'], purpose: 'read', id_checked: true, signature: true };
const base: Ask<Facts, Input> = {
  ...atDesk,
  handings: [handing({ due: null })],
  named: {},
  keeper: null,
  standing: null,
  input,
};

const bearers = [holder({ designated: true }), holder({ id: 'second', name: '同行人', designated: true })];
const journey = {
  id: 'j1',
  case_id: 'k2',
  start_at: '2026-03-02T00:00:00.000Z',
  end_at: '2026-03-03T09:30:00.000Z',
  purpose: '送审',
  destination: '试验省某厅',
  elsewhere: [],
  case_no: null,
  keeper_id: null,
  status: 'approved' as const,
  levels: { c1: 5 },
  bearers,
};
const keeper = holder({ id: 'keeper', name: '专管人', designated: true });
const named = { second: '同行人', stranger: '路人', clerk: '机要员', reader: '阅文人' };
const out = { ...input, bearers: ['second'], keeper: 'keeper', case_no: '7号箱' };
/** Those who may read it are named (CARRIER-014). */
const scope = ['p:reader'];
/** Top secret on its way out with both bearers at the desk. */
function leaving(patch: Partial<Handing> = {}, entered: Partial<Input> = {}) {
  const one = handing({
    copy: copy({ level: 5, scope }),
    taker: bearers[0] ?? holder(),
    reader: bearers[0] ?? holder(),
  });
  return {
    named,
    keeper,
    handings: [{ ...one, route: 'carry' as const, permit: null, journey, ...patch }],
    input: { ...out, ...entered },
  };
}

describeRules('hands.issue', asked(rules, causes), base, {
  ...refusedHandings(input),
  ...broughtToOneself,
  'enough-bearers': leaving({ journey: { ...journey, bearers: bearers.slice(0, 1) } }),
  never: { ...leaving(), settings: withSetting('CARRIER-051.scheme', { otherwise: null }) },
  'not-before': leaving({ journey: { ...journey, start_at: '2026-03-02T01:00:01.000Z' } }),
  'bearer-approved': leaving({}, { bearers: ['second', 'stranger'] }),
  'another-person': leaving({}, { bearers: ['second', 'reader'] }),
  together: leaving({}, { bearers: [] }),
  'not-elsewhere': leaving({ journey: { ...journey, elsewhere: ['second'] } }),
  'keeper-given': { ...leaving({}, { keeper: 'nobody' }), keeper: null },
  ...refusedKeepers((patch) => ({ ...leaving(), keeper: { ...keeper, ...patch } })),
  'keeper-holder-designated': { ...leaving(), keeper: { ...keeper, designated: false } },
  'not-outgrown': leaving({ journey: { ...journey, levels: { c1: 4 } } }),
  'case-no-given': leaving({}, { case_no: ' ' }),
  'signature-given': leaving({}, { signature: false }),
  'let-go-by-another': leaving({ journey: { ...journey, bearers: [...bearers, holder({ id: 'clerk' })] } }),
});

test('top secret leaves with two approved bearers at the desk, and neither taker nor clerk is the second', () => {
  const refused = (entered: Partial<Input>) =>
    judge(asked(rules, causes), { ...base, ...leaving({}, entered) }, law).findings;
  expect(refused({})).toEqual([]);
  for (const second of ['reader', 'clerk', 'stranger']) {
    expect(refused({ bearers: [second] }).map((one) => one.rule)).toContain('together');
    expect(refused({ bearers: ['second', second] }).map((one) => one.facts.person)).toContain(second);
  }
});

test('a second bearer is asked for top secret only, and what a journey has on record is not asked again', () => {
  const secret = leaving({ copy: copy() }, { bearers: null });
  expect(judge(asked(rules, causes), { ...base, ...secret }, law).findings).toEqual([]);
  const under = { ...journey, status: 'out' as const, case_no: '7号箱', keeper_id: 'keeper' };
  const later = { ...leaving({ journey: under }, { keeper: null, case_no: null }), keeper: null };
  expect(judge(asked(rules, causes), { ...base, ...later }, law).findings).toEqual([]);
});

test('a copy beyond the number approved says which approval the copies before it used up', () => {
  const permit = {
    id: 'k1',
    no: '20260302-1',
    used: 0,
    limit: 1,
    then: 'permit' as const,
    object_id: 'doc',
    level: 4,
    due_at: null,
    began: null,
  };
  const handings = [
    handing({ permit }),
    handing({ copy: copy({ id: 'c2', copy_no: 2 }), permit: null, spent: permit }),
  ];
  const [finding, ...more] = judge(asked(rules, causes), { ...base, handings }, law).findings;
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ clause: 'CARRIER-021', facts: { carrier: 'c2' } });
  expect(finding?.says.zh).toContain('20260302-1');
});

test('every copy of a batch that may not go is named, each by its own level', () => {
  const handings = [
    handing({ copy: copy({ id: 'a' }), permit: null }),
    handing({ copy: copy({ id: 'b', level: 1, regime: 'own', scope: ['all'] }), permit: null }),
    handing({ copy: copy({ id: 'c', hand: 'person', hand_id: 'x', holder: '某人' }), taker: holder(), permit: null }),
  ];
  const { findings } = judge(asked(rules, causes), { ...base, handings }, law);
  expect(findings.map((finding) => [finding.facts.carrier, finding.rule])).toEqual([
    ['c', 'collected-first'],
    ['a', 'approved'],
    ['c', 'approved'],
  ]);
});
