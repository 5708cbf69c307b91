import { z } from 'zod';
import { caseNote } from '#kernel/case-note.ts';
import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { caseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { openTo, rules } from './rules.ts';
import { input } from './schema.ts';

export const callOff = defineProcedure({
  id: 'cases.call-off',
  title: say('call-off'),
  help: say('call-off.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string() }),
  facts: caseFacts,
  rules,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask) => ({
    effects: openTo(ask).map(({ id }) =>
      update(caseNote, id, { state: 'called_off', answered_at: ask.now }, { state: 'waiting' }),
    ),
    object: { table: 'case', id: ask.decided.id },
    result: { id: ask.decided.id },
  }),
});
