import type { Ask } from '#kernel/verdict.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { checklistFor } from '../../checklist.ts';
import type { OpenFacts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { scope: 'unit', method: 'routine', started_on: '2026-03-02', inspectors: ['p1'] };
const checklist = checklistFor('unit', '2026-03-02', ordinary);
const base: Ask<OpenFacts, Input> = {
  ...ordinary,
  actor: actorWith('secrecy_officer'),
  unknown: [],
  officers: ['p1'],
  checklist,
  input,
};

describeRules('inspections.open-inspection', rules, base, {
  office: { actor: anybody },
  department: { input: { ...input, scope: 'department' } },
  'inspectors-known': { unknown: ['路人'] },
  'by-the-leading-group': { officers: [] },
  'list-in-force': { checklist: { edition: 1, items: [] } },
  'inspectors-given': { input: { ...input, inspectors: [] } },
  'started_on-in-window': { input: { ...input, started_on: '2025-12-30' } },
});
