import { inspection } from '#test/kit/inspections.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { checklist } from '../../checklist.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const results: Input['results'] = checklist.map((item) => ({ item, result: 'good' }));
const problems: Input['results'] = results.map((one) => ({ ...one, result: 'problem' }));
const elsewhere: Input['results'] = results.map((one) => ({ ...one, result: 'not_applicable' }));
const input: Input = { inspection: 'n', results, summary: '总体良好' };
const base = { ...ordinary, inspection, found: 0, owed: [], actor: actorWith('secrecy_officer'), input };

describeRules('inspections.close-inspection', rules, base, {
  office: { actor: anybody },
  'still-open': { inspection: { ...inspection, status: 'closed' } },
  'every-item': { input: { ...input, results: results.slice(1) } },
  'enough-looked-at': { input: { ...input, results: elsewhere } },
  'summary-given': { input: { ...input, summary: undefined } },
  'findings-recorded': { input: { ...input, results: problems } },
});
