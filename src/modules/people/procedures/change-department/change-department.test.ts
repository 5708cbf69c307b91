import { somebody } from '#test/kit/people.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { DepartmentFacts } from '../../facts/department.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: DepartmentFacts = {
  department: { unit_id: 'u', id: 'd1', name: '一处', head_id: null, kind: 'business' },
  nameTaken: false,
  head: somebody,
  headAppointed: true,
  replaced: null,
};
const input: Input = { department: 'd1', name: '综合一处', head: 'p1' };
const base = { ...ordinary, ...facts, actor: actorWith('system_admin'), input };

describeRules('people.change-department', rules, base, {
  office: { actor: actorWith('audit_admin') },
  'one-name': { nameTaken: true },
  changes: { input: { department: 'd1', name: '一处' } },
  'head-inside': { head: { ...somebody, department_id: 'd2' } },
  'head-appointed': { headAppointed: false, replaced: null },
});
