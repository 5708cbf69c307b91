import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { endOffices } from '../../effects/offices.ts';
import { departmentFacts } from '../../facts/department.ts';
import { say } from '../../phrases/departments.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { department as departmentTable } from '#modules/organization/index.ts';
import { approval, causes, lost, rules, succeeds } from './rules.ts';
import { type Input, input } from './schema.ts';

/** Names who stands at the head; the rights of a head are a role, which the security administrator gives. */
export const changeDepartment = defineProcedure({
  id: 'people.change-department',
  title: say('change-department'),
  help: say('change-department.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  facts: (wanted: Input, context: Parameters<typeof departmentFacts>[1]) => departmentFacts(wanted, context),
  rules,
  causes,
  approval,
  object: ({ input: { department } }) => ({ table: 'department', id: department }),
  effects: (ask, { newId }) => {
    const { input, replaced } = ask;
    const set = {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(succeeds(ask) ? { head_id: input.head } : {}),
    };
    return {
      effects: [
        update(departmentTable, input.department, set, { head_id: ask.department.head_id }),
        ...(replaced ? endOffices({ ...ask, ...replaced, headOf: [] }, lost(ask), newId) : []),
      ],
      result: { id: input.department },
    };
  },
});
