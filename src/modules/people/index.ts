import { defineModule } from '#kernel/module.ts';
import { peopleTables } from './tables.ts';

export { coolingOff, pledge, pledgeTemplate, training } from './tables.ts';
export type { CoolingOff, PeopleDatabase } from './tables.ts';

export const module = defineModule({
  id: 'people',
  title: { zh: '涉密人员', en: 'People' },
  tables: peopleTables,
  procedures: [],
});
