import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const answerItems = defineProcedure({
  id: 'inspections.answer-items',
  title: say('answer-items'),
  help: say('answer-items.help'),
  menu: inspectorRoles,
  clause: 'INSPECT-001',
  input,
  result: z.object({ id: z.string(), answered: z.number(), findings: z.number() }),
  facts,
  rules,
  causes,
  object: ({ inspection }) => ({ table: 'inspection', id: inspection.id }),
  effects,
});
