import { defineModule } from '#kernel/module.ts';
import { closingChecks } from './duties/closing-checks.ts';
import { say } from './phrases.ts';
import { recordClosing } from './procedures/record-closing/index.ts';
import { closingChecks as closingRegister } from './registers/closing-checks.ts';
import { sitesTables } from './tables.ts';

export type { SitesDatabase } from './tables.ts';

export const module = defineModule({
  id: 'sites',
  title: say('title'),
  tables: sitesTables,
  procedures: [recordClosing],
  registers: [closingRegister],
  duties: [closingChecks],
  phrases: say,
});
