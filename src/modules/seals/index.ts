import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { sealsTables } from './tables.ts';

export const module = defineModule({
  title: say('title'),
  tables: sealsTables,
});
