import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { scope: 'unit', method: 'routine', started_on: '2026-03-02', inspectors: ['p1'] };
const base = { ...ordinary, actor: actorWith('secrecy_officer'), input };

describeRules('inspections.open-inspection', rules, base, {
  office: { actor: anybody },
  department: { input: { ...input, scope: 'department' } },
  'inspectors-given': { input: { ...input, inspectors: [] } },
});
