import { defineModule } from '#kernel/module.ts';
import { drills } from './duties/drills.ts';
import { siteLapses } from './duties/site-lapses.ts';
import { say as contentWords } from './phrases/content.ts';
import { say as drillWords } from './phrases/drill.ts';
import { declareSite } from './procedures/declare-site/index.ts';
import { finaliseBody } from './procedures/finalise-body/index.ts';
import { readBody } from './procedures/read-body/index.ts';
import { recordDrill } from './procedures/record-drill/index.ts';
import { removeBody } from './procedures/remove-body/index.ts';
import { storeBody } from './procedures/store-body/index.ts';
import { drills as drillRegister } from './registers/drills.ts';
import { systemTables } from './tables.ts';

export { body } from './tables.ts';
export type { Body, SystemDatabase } from './tables.ts';

export const module = defineModule({
  id: 'system',
  title: { zh: '信息系统', en: 'System' },
  tables: systemTables,
  procedures: [storeBody, finaliseBody, readBody, removeBody, declareSite, recordDrill],
  registers: [drillRegister],
  duties: [siteLapses, drills],
  phrases: { zh: { ...contentWords.zh, ...drillWords.zh }, en: { ...contentWords.en, ...drillWords.en } },
});
