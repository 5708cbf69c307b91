import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const closeInspection = defineProcedure({
  id: 'inspections.close-inspection',
  title: say('close-inspection'),
  verb: { zh: '办结检查', en: 'Close' },
  help: say('close-inspection.help'),
  menu: inspectorRoles,
  clause: 'INSPECT-001',
  input,
  result: z.object({ id: z.string(), score: z.number().nullable() }),
  facts,
  rules,
  causes,
  object: ({ inspection }) => ({ table: 'inspection', id: inspection.id }),
  effects,
});
