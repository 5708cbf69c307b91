import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { reporters } from '../../rules/sent.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const reportUp = defineProcedure({
  id: 'incidents.report-up',
  title: say('report-up'),
  verb: { zh: '上报', en: 'Report up' },
  help: say('report-up.help'),
  menu: reporters,
  clause: 'INCIDENT-003',
  input,
  result: z.object({ id: z.string(), late: z.boolean() }),
  facts,
  rules,
  causes,
  object: ({ incident }) => ({ table: 'incident', id: incident.id }),
  effects,
});
