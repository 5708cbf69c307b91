import { z } from 'zod';
import { type CaseNote, caseNote } from '#kernel/case-note.ts';
import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { caseFacts } from '../../facts.ts';
import { tell } from '../../notes.ts';
import { say } from '../../phrases.ts';
import { askedOf, rules } from './rules.ts';
import { input } from './schema.ts';

export const advise = defineProcedure({
  id: 'cases.advise',
  title: say('advise'),
  help: say('advise.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string() }),
  facts: caseFacts,
  rules,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask, { newId }) => {
    const { id, by_id } = askedOf(ask) as CaseNote;
    const state = ask.input.view === 'objected' ? ('objected' as const) : ('agreed' as const);
    const said = { state, answered_at: ask.now, answer: ask.input.opinion?.trim() || null };
    return {
      effects: [update(caseNote, id, said, { state: 'waiting' }), ...tell(ask, 'opinion-given', [by_id], newId)],
      object: { table: 'case', id: ask.decided.id },
      result: { id: ask.decided.id },
    };
  },
});
