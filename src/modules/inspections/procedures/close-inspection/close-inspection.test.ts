import { inspection } from '#test/kit/inspections.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { checklistOf } from '../../checklist.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const items = checklistOf('unit');
const results: Input['results'] = items.map(({ id }) => ({ item: id, result: 'good', seen: '台账' }));
const problems: Input['results'] = results.map((one) => ({ ...one, result: 'problem' }));
const elsewhere: Input['results'] = results.map((one) => ({ ...one, result: 'not_applicable' }));
const input: Input = { inspection: 'n', results, summary: '总体良好' };
const base = { ...ordinary, inspection, items, found: 0, owed: [], actor: actorWith('secrecy_officer'), input };

describeRules('inspections.close-inspection', rules, base, {
  office: { actor: anybody },
  'still-open': { inspection: { ...inspection, status: 'closed' } },
  'every-item': { input: { ...input, results: results.slice(1) } },
  'own-items-once': { input: { ...input, results: [...results, ...results.slice(0, 1)] } },
  'looked-at': { input: { ...input, results: results.map((one) => ({ ...one, seen: '-' })) } },
  'enough-looked-at': { input: { ...input, results: elsewhere } },
  'summary-given': { input: { ...input, summary: undefined } },
  'findings-recorded': { input: { ...input, results: problems } },
});
