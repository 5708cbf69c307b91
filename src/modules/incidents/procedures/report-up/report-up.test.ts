import { leak, reportedTo } from '#test/kit/incidents.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { IncidentReport } from '../../tables.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { incident: 'i', addressee: 'superior_bureau', document: '测保〔2026〕1号' };
const reports: readonly IncidentReport[] = [];
const base = {
  ...ordinary,
  incident: leak,
  reports,
  owed: [],
  stillMissing: [],
  actor: actorWith('secrecy_officer'),
  input,
};

describeRules('incidents.report-up', rules, base, {
  office: { actor: anybody },
  once: { reports: [reportedTo('superior_bureau')] },
  'document-given': { input: { ...input, document: undefined } },
  'sent_at-in-window': { input: { ...input, sent_at: '2026-03-01T00:00:00.000Z' } },
});
