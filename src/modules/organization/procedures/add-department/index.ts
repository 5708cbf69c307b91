import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { departmentNameTaken } from '../../door/facts/department-name.ts';
import { say } from '../../phrases/departments.ts';
import { accountKeepers } from '../../door/keepers.ts';
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
  facts: async ({ name }: Input, context: Parameters<typeof departmentNameTaken>[2]) => ({
    nameTaken: await departmentNameTaken(name, null, context),
  }),
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
