import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { departmentFacts } from '../../facts/department.ts';
import { say } from '../../phrases/departments.ts';
import { accountKeepers } from '#modules/people/door/rules/accounts.ts';
import { department } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const addDepartment = defineProcedure({
  id: 'organization.add-department',
  title: say('add-department'),
  help: say('add-department.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  facts: ({ name }: Input, context: Parameters<typeof departmentFacts>[1]) => departmentFacts({ name }, context),
  rules,
  effects: ({ input: { name, kind } }, { newId }) => {
    const id = newId();
    return {
      effects: [insert(department, { id, name, kind, head_id: null })],
      result: { id },
      object: { table: 'department', id },
    };
  },
});
