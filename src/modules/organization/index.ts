import { defineModule } from '#kernel/module.ts';
import { organizationTables } from './tables.ts';

export { clockJumped, clockRight, diskFull, diskScarce, diskWide, unguardedAct, yearWanted } from './clocks.ts';
export { departmentNames } from './facts/departments.ts';
export * from './tables.ts';

export const module = defineModule({
  title: { zh: '组织与责任', en: 'Organisation' },
  domain: 'organization',
  tables: organizationTables,
});
