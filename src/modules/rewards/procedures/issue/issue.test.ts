import { asked } from '#test/kit/guards.ts';
import type { Permit } from '#kernel/permit.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Honoured, LinkedRecord } from '../../facts.ts';
import { causes, type Facts, rules } from './rules.ts';

const one = { name: '某人', names: ['某人'], department_id: 'd1', people: ['p1'] };
const honoured: Honoured = { table: 'person', id: 'p1', ...one };
const standing = { dismissed: false, against: [], recordedBy: null, reporter: null };
const record: LinkedRecord = { kind: 'finding', id: 'f', no: 'CARRIER-022 2026-03-01', ...standing };
const permit: Permit = {
  id: 'c',
  no: '1',
  procedure: 'rewards.propose',
  status: 'approved',
  then: 'permit',
  limit: 1,
  used: 0,
  until: null,
  initiator: 'x',
  summary: {},
};
const facts: Facts = {
  honoured,
  records: [record],
  evidence: null,
  before: 0,
  ground: 'correct_others_breach',
  permit,
};
const base = { ...ordinary, ...facts, actor: actorWith('secrecy_officer'), input: { proposal: 'c' } };

describeRules('rewards.issue', asked(rules, causes), base, {
  office: { actor: anybody },
  approved: { permit: { ...permit, status: 'open' } },
  'within-approval': { permit: { ...permit, used: 1, status: 'executed' } },
  'approval-in-time': { permit: { ...permit, until: '2026-01-01T00:00:00.000Z' } },
  'still-linked': { records: [] },
  'own-merit': { honoured: { ...honoured, people: ['somebody'] } },
  'own-breach': { records: [{ ...record, against: ['p1'] }] },
  'own-record': { records: [{ ...record, recordedBy: 'p1' }] },
  'writer-hidden': { records: [{ ...record, kind: 'evidence', reporter: { id: 'p2', name: '乙' } }] },
  'true-incident': { records: [{ ...record, kind: 'incident', dismissed: true }] },
  'rewarded-once': { before: 1 },
  'evidence-independent': { evidence: { ...letter, by: 'p1' } },
});
