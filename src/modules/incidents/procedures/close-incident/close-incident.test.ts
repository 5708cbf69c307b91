import type { RoleId } from '#kernel/generated/clauses.ts';
import { leak } from '#test/kit/incidents.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { incident: 'i', measures: '收回文件', conclusion: '未造成扩散' };
const reported: readonly RoleId[] = ['superior_bureau', 'superior_dept'];
const base = {
  ...ordinary,
  incident: leak,
  reported,
  owed: [],
  stillMissing: [],
  actor: actorWith('secrecy_office_head'),
  input,
};

describeRules('incidents.close-incident', rules, base, {
  office: { actor: anybody },
  'still-open': { incident: { ...leak, status: 'closed' } },
  'second-person': { incident: { ...leak, reported_by: 'somebody' } },
  'reported-up': { reported: ['superior_dept'] },
  'measures-given': { input: { ...input, measures: undefined } },
  'conclusion-given': { input: { ...input, conclusion: undefined } },
});
