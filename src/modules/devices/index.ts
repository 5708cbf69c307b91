import { defineModule } from '#kernel/module.ts';
import { mediaFollow } from './duties/media-follow.ts';
import { say } from './phrases.ts';
import { markMedium } from './procedures/mark-medium/index.ts';
import { registerMedium } from './procedures/register-medium/index.ts';
import { storeOnMedium } from './procedures/store-on-medium/index.ts';
import { media } from './registers/media.ts';
import { devicesTables } from './tables.ts';

export type { DevicesDatabase, Medium } from './tables.ts';

export const module = defineModule({
  id: 'devices',
  title: say('title'),
  tables: devicesTables,
  procedures: [registerMedium, storeOnMedium, markMedium],
  registers: [media],
  duties: [mediaFollow],
  phrases: say,
});
