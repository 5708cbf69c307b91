import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/drill.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, drillRoles, rules } from './rules.ts';
import { input } from './schema.ts';

export const recordDrill = defineProcedure({
  id: 'system.record-drill',
  title: say('record-drill'),
  verb: { zh: '演练', en: 'Drill' },
  help: say('record-drill.help'),
  menu: drillRoles,
  clause: 'SYSTEM-015',
  input,
  result: z.object({ id: z.string(), result: z.string(), duration_ms: z.number(), tables: z.number() }),
  facts,
  rules,
  causes,
  effects,
});
