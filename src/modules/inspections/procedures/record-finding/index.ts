import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const recordFinding = defineProcedure({
  id: 'inspections.record-finding',
  title: say('record-finding'),
  help: say('record-finding.help'),
  menu: inspectorRoles,
  clause: 'INSPECT-004',
  input,
  result: z.object({ id: z.string(), due_on: z.string() }),
  facts,
  rules,
  causes,
  effects,
});
