import { appointable, held, somebody, successorThere } from '#test/kit/people.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { DepartmentFacts } from '../../facts/department.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const head = { ...appointable, appointments: [held('dept_head')] };
const facts: DepartmentFacts = {
  department: { unit_id: 'u', id: 'd1', name: '一处', head_id: null, kind: 'business' },
  nameTaken: false,
  head,
  replaced: null,
  awaited: [],
};
const input: Input = { department: 'd1', name: '综合一处', head: 'p1' };
const base = { ...ordinary, ...facts, actor: actorWith('system_admin'), input };

describeRules('people.change-department', asked(rules, causes, ...successorThere), base, {
  office: { actor: actorWith('audit_admin') },
  'one-name': { nameTaken: true },
  changes: { input: { department: 'd1', name: '一处' } },
  'head-inside': { head: { ...head, person: { ...somebody, department_id: 'd2' } } },
  'head-appointed': { head: appointable },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { head: { ...head, person: { ...somebody, state: 'left' } } },
  'not-cooling-off': { head: { ...head, person: { ...somebody, state: 'leaving' } } },
  'not-awaited': { replaced: { ...head, headOf: ['d1'] }, awaited: ['dept_head'] },
});
