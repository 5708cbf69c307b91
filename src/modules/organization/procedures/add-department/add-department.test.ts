import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { DepartmentFacts } from '../../facts/department.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: DepartmentFacts = { department: null, nameTaken: false, head: null, headAppointed: false, replaced: null };
const input: Input = { name: '一处', kind: 'business' };

describeRules(
  'organization.add-department',
  rules,
  { ...ordinary, ...facts, actor: actorWith('system_admin'), input },
  {
    office: { actor: actorWith('security_admin') },
    'one-name': { nameTaken: true },
  },
);
