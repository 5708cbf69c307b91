import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { mediumFacts } from '../../facts/medium.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const markMedium = defineProcedure({
  id: 'devices.mark-medium',
  title: say('mark-medium'),
  help: say('mark-medium.help'),
  clause: 'DEVICE-013',
  input,
  result: z.object({ id: z.string(), mark: z.string() }),
  facts: mediumFacts,
  rules,
  causes,
  object: ({ medium }) => ({ table: 'medium', id: medium.id }),
  effects,
});
