import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { departmentFacts } from '../../facts/department.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '../../rules/accounts.ts';
import { department as departmentTable } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

/** Names who stands at the head; the rights of a head are a role, which the security administrator gives. */
export const changeDepartment = defineProcedure({
  id: 'organization.change-department',
  title: say('change-department'),
  help: say('change-department.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  facts: (wanted: Input, context: Parameters<typeof departmentFacts>[1]) => departmentFacts(wanted, context),
  rules,
  object: ({ input: { department } }) => ({ table: 'department', id: department }),
  effects: ({ input: { department, name, head } }) => ({
    effects: [
      update(departmentTable, department, {
        ...(name === undefined ? {} : { name }),
        ...(head === undefined ? {} : { head_id: head }),
      }),
    ],
    result: { id: department },
  }),
});
