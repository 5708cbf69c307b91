import type { Person } from '#modules/organization/index.ts';

/** A person of the test unit as a row; override what a rule looks at. */
export const somebody: Person = {
  unit_id: 'u',
  id: 'p1',
  code: '200000000017',
  name: '某人',
  initials: 'mr',
  employee_no: '0001',
  department_id: 'd1',
  post: '科员',
  grade: 'core',
  state: 'active',
  leadership: false,
  top_secret_designated: false,
};
