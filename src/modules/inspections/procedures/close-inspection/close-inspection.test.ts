import { asked } from '#test/kit/guards.ts';
import { inspection, itemsOf } from '#test/kit/inspections.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Line } from '../../lines.ts';
import { causes, rules } from './rules.ts';

const line = (result: 'good' | 'not_applicable'): Line[] =>
  itemsOf('unit').map((item) => ({ item, answer: { result, seen: '台账', evidence: [] }, finding: null }));
const lines = line('good');
const open = lines.map((one, n) => (n === 0 ? { ...one, answer: null } : one));
const input = { inspection: 'n', summary: '总体良好' };
const actor = actorWith('secrecy_officer');
const mine = { ...inspection, inspectors: [actor.id] };
const base = { ...ordinary, inspection: mine, lines, owed: [], actor, input };

describeRules('inspections.close-inspection', asked(rules, causes), base, {
  office: { actor: anybody },
  'still-open': { inspection: { ...mine, status: 'closed' } },
  'by-an-inspector': { inspection: { ...inspection, inspectors: ['p2'] } },
  'every-item': { lines: open },
  'enough-looked-at': { lines: line('not_applicable') },
  'summary-given': { input: { ...input, summary: '' } },
});
