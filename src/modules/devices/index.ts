import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { devicesTables } from './tables.ts';

export type { DevicesDatabase, Medium } from './tables.ts';

export const module = defineModule({
  title: say('title'),
  tables: devicesTables,
});
