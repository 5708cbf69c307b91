import { defineModule } from '#kernel/module.ts';
import { organizationTables } from './tables.ts';

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
  letter,
} from './tables.ts';
export type { OrganizationDatabase, Person, Department, Place, Unit } from './tables.ts';

export const module = defineModule({
  id: 'organization',
  title: { zh: '组织与责任', en: 'Organisation' },
  tables: organizationTables,
  procedures: [],
});
