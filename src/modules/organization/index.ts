import { defineModule } from '#kernel/module.ts';
import { organizationTables } from './tables.ts';

export { regraded } from './clocks.ts';
export { endAll } from './effects/offices.ts';
export { departmentNames } from './facts/departments.ts';
export { appointee, type Appointee } from './facts/appointee.ts';
export { type Staff, staffNow } from './facts/holders.ts';
export { isUnsigned } from './facts/unsigned.ts';
export { rolesHeld } from './facts/roles.ts';
export {
  organizationTables,
  unit,
  department,
  person,
  appointment,
  deputy,
  place,
  series,
  calendarYear,
  choice,
  type OrganizationDatabase,
  type Person,
  type Department,
  type Place,
  type Unit,
} from './tables.ts';

export const module = defineModule({
  title: { zh: '组织与责任', en: 'Organisation' },
  domain: 'organization',
  tables: organizationTables,
});
