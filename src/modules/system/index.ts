import { defineModule } from '#kernel/module.ts';
import { siteLapses } from './duties/site-lapses.ts';
import { declareSite } from './procedures/declare-site/index.ts';
import { finaliseBody } from './procedures/finalise-body/index.ts';
import { readBody } from './procedures/read-body/index.ts';
import { storeBody } from './procedures/store-body/index.ts';
import { systemTables } from './tables.ts';

export { body } from './tables.ts';
export type { Body, SystemDatabase } from './tables.ts';

export const module = defineModule({
  id: 'system',
  title: { zh: '信息系统', en: 'System' },
  tables: systemTables,
  procedures: [storeBody, finaliseBody, readBody, declareSite],
  duties: [siteLapses],
});
