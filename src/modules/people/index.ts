import { defineModule } from '#kernel/module.ts';
import { peopleTables } from './tables.ts';

export { newBrowser, openedOnMachine, passwordChanged, regraded, shutOut } from './clocks.ts';
export { endAll, endOffices } from './effects/offices.ts';
export { appointee, type Appointee } from './facts/appointee.ts';
export { type Linked, linkedBy, type Past, proposedBefore } from './facts/compared.ts';
export { type Staff, staffNow } from './facts/holders.ts';
export { recordedTies, tiedSql, tiesOf } from './facts/ties.ts';
export * from './tables.ts';

export const module = defineModule({
  title: { zh: '涉密人员', en: 'People' },
  domain: 'people',
  tables: peopleTables,
});
