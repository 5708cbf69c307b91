import { defineModule } from '#kernel/module.ts';
import { peopleTables } from './tables.ts';

export { tiedSql, tiesOf } from './facts/ties.ts';
export { coolingOff, training } from './tables.ts';
export type { CoolingOff, PeopleDatabase } from './tables.ts';

export const module = defineModule({
  title: { zh: '涉密人员', en: 'People' },
  domain: 'people',
  tables: peopleTables,
});
