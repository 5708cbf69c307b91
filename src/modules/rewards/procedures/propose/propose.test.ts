import { expect, test } from 'vitest';
import { letter } from '#test/kit/evidence-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { Honoured, LinkedRecord, Merit } from '../../facts.ts';
import { approval, rules } from './rules.ts';
import type { Input } from './schema.ts';

const one = { name: '某人', names: ['某人'], department_id: 'd1', people: ['p1'] };
const honoured: Honoured = { table: 'person', id: 'p1', ...one };
const standing = { dismissed: false, against: [], recordedBy: null, reporter: null };
const record: LinkedRecord = { kind: 'finding', id: 'f', no: 'CARRIER-022 2026-03-01', ...standing };
const input: Input = { person: 'p1', ground: 'correct_others_breach', finding: 'f', account: '及时纠正违规借阅' };
const merit: Merit = { honoured, records: [record], evidence: null, before: 0, ground: 'correct_others_breach' };
const ofHim = { ...letter, object_table: 'person' as const, object_id: 'p1' };
const base = { ...ordinary, ...merit, input };

describeRules('rewards.propose', rules, base, {
  'ground-listed': { input: { ...input, ground: undefined } },
  'honoured-one': { honoured: null },
  linked: { records: [] },
  'paper-of-honoured': { evidence: letter },
  'account-given': { input: { ...input, account: undefined } },
  'reporter-unnamed': { input: { ...input, ground: 'fight_or_report_leaks', account: '某人制止了泄密' } },
  'own-merit': { honoured: { ...honoured, people: ['somebody'] } },
  'own-breach': { records: [{ ...record, against: ['p1'] }] },
  'own-record': { records: [{ ...record, recordedBy: 'p1' }] },
  'writer-hidden': { records: [{ ...record, kind: 'evidence', reporter: { id: 'p2', name: '乙' } }] },
  'true-incident': { records: [{ ...record, kind: 'incident', dismissed: true }] },
  'rewarded-once': { before: 1 },
  'evidence-independent': { evidence: { ...ofHim, by: 'p1' } },
});

test('department head, secrecy office and committee agree, and none of those who gain by it', () => {
  const asked = approval(base);
  expect(asked?.steps?.map(({ role }) => role)).toEqual(['dept_head', 'secrecy_office_head', 'committee']);
  expect([asked?.beneficiaries, asked?.departmentId]).toEqual([['p1'], 'd1']);
});
