import { defineProcedure } from '#kernel/procedure.ts';
import { heardOf } from '../../door/turned-up.ts';
import { reportFacts } from '../../facts/report.ts';
import { say } from '../../phrases/strays.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** The desk has read the code of what is gone by the books, whatever it was doing; known already, nothing is added. */
export const report = defineProcedure({
  id: 'strays.report',
  title: say('report'),
  help: say('report.help'),
  menu: 'none',
  clause: 'CARRIER-057',
  input,
  facts: reportFacts,
  rules,
  object: ({ copy }) => ({ table: 'carrier', id: copy.id }),
  effects: (ask, { newId }) => ({
    effects: heardOf(ask, [ask.copy], 'scan', newId),
    clauses: ['CARRIER-002', 'CARRIER-057'],
    result: { id: ask.copy.id },
  }),
});
