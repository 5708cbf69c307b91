import type { Evidence } from '#kernel/evidence.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { leak, reportedTo } from '#test/kit/incidents.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  incident: 'i',
  addressee: 'superior_bureau',
  document: '收字1号',
  received_on: '2026-03-02',
  evidence_id: 'e',
};
/** Of no record: an incident has no evidence of its own. */
const unbound = { ...letter, object_table: null, object_id: null };
const report = reportedTo('superior_bureau');
const base = {
  ...ordinary,
  incident: leak,
  reports: [report],
  owed: [],
  stillMissing: [],
  evidence: unbound as Evidence | null,
  actor: actorWith('secrecy_officer'),
  input,
};

describeRules('incidents.record-receipt', rules, base, {
  office: { actor: anybody },
  reported: { reports: [] },
  once: { reports: [{ ...report, receipt_evidence: 'e0' }] },
  'document-given': { input: { ...input, document: undefined } },
  'received_on-given': { input: { ...input, received_on: undefined } },
  'received_on-in-window': { input: { ...input, received_on: '2026-03-09' } },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'evidence-from-outside': { evidence: { ...unbound, sender: ordinary.unit.name } },
  'own-receipt': { reports: [report, { ...reportedTo('superior_dept'), receipt_evidence: letter.id }] },
});
