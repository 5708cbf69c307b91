import { defineRegister } from '#kernel/register.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { signatures as signed } from '#modules/signing/door/registers/signatures.ts';
import { person } from '../tables.ts';
import { department, grade } from './people.ts';

/** Who has signed what, with his department and grade. */
export const signatures = defineRegister({
  ...signed,
  columns: [...signed.columns.slice(0, 2), department, grade, ...signed.columns.slice(2)],
  from: {
    ...signed.from,
    tables: `${signed.from.tables} ${joined(person, 'p', 's.person_id')}`,
    select: { ...signed.from.select, department: nameOf('department', 'p.department_id'), grade: 'p.grade' },
  },
});
