import { asked } from '#test/kit/guards.ts';
import { leak, reportedTo, usualRouting } from '#test/kit/incidents.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { IncidentReport } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { incident: 'i', measures: '收回文件', conclusion: '未造成扩散' };
const reports: readonly IncidentReport[] = (['superior_bureau', 'superior_dept'] as const).map((role) => ({
  ...reportedTo(role),
  receipt_evidence: `e-${role}`,
}));
const base = {
  ...ordinary,
  incident: leak,
  reports,
  owed: [],
  stillMissing: [],
  routing: usualRouting,
  actor: actorWith('secrecy_office_head'),
  input,
};

describeRules('incidents.close-incident', asked(rules, causes), base, {
  office: { actor: anybody },
  'still-open': { incident: { ...leak, status: 'closed' } },
  'second-person': { incident: { ...leak, reported_by: 'somebody' } },
  'reported-up': { reports: reports.slice(1) },
  receipts: { reports: [...reports.slice(1), reportedTo('superior_bureau')] },
  'measures-given': { input: { ...input, measures: undefined } },
  'conclusion-given': { input: { ...input, conclusion: undefined } },
});
