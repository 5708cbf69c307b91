import { expect, test } from 'vitest';
import type { Evidence } from '#kernel/evidence.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { leak, reportedTo, usualRouting } from '#test/kit/incidents.ts';
import type { OutsideBody } from '#modules/organization/door/rules/competent.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { provesInTime, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { incident: 'i', addressee: 'superior_bureau', evidence_id: 'e' };
const receipt: Evidence = { ...letter, object_table: 'incident', object_id: 'i', dated: '2026-03-02' };
const sent: Evidence = { ...receipt, id: 'e-letter', sender: ordinary.unit.name, document_no: '测保报〔2026〕1号' };
const report = reportedTo('superior_bureau');
const base = {
  ...ordinary,
  incident: leak,
  reports: [report],
  owed: [],
  stillMissing: [],
  routing: usualRouting,
  evidence: receipt as Evidence | null,
  letter: sent as Evidence | null,
  outside: [{ name: receipt.sender, serves: 'superior_bureau', above: null }] as OutsideBody[],
  used: [] as Evidence[],
  actor: actorWith('secrecy_officer'),
  input,
};

describeRules('incidents.record-receipt', rules, base, {
  office: { actor: anybody },
  reported: { reports: [] },
  once: { reports: [{ ...report, receipt_evidence: 'e0' }] },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'evidence-from-outside': { evidence: { ...receipt, sender: ordinary.unit.name } },
  'evidence_id-competent': { outside: [{ name: receipt.sender, serves: 'superior_dept', above: null }] },
  'evidence_id-in-window': { evidence: { ...receipt, dated: '2026-03-01' } },
  'own-receipt': { used: [{ ...receipt, id: 'e-other' }] },
});

const late = { ...base, reports: [{ ...report, sent_by: 'three', late: true }], evidence: receipt };

test('a receipt of a day before the last, in by another hand than the report’s, shows that it went in time', () => {
  expect(provesInTime(late)).toBe(true);
  expect(provesInTime({ ...late, evidence: { ...receipt, dated: '2026-03-03' } })).toBe(false);
  expect(provesInTime({ ...late, reports: [{ ...report, sent_by: 'two', late: true }] })).toBe(false);
});
