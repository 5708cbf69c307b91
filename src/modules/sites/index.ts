import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { sitesTables } from './tables.ts';

export type { SitesDatabase } from './tables.ts';

export const module = defineModule({
  title: say('title'),
  tables: sitesTables,
});
