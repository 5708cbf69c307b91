import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { companyTables } from './tables.ts';

export const module = defineModule({
  title: say('title'),
  tables: companyTables,
});
