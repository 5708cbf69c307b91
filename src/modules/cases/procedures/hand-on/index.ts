import { z } from 'zod';
import type { CaseStep } from '#kernel/approval.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { noted, tell } from '../../notes.ts';
import { say } from '../../phrases.ts';
import { type Target, targetedFacts } from '../../target.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const handOn = defineProcedure({
  id: 'cases.hand-on',
  title: say('hand-on'),
  help: say('hand-on.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string() }),
  facts: targetedFacts,
  rules,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask, { newId }) => {
    const [{ no }, { id: to_id }] = [ask.step as CaseStep, ask.target as Target];
    const words = ask.input.opinion?.trim() || null;
    return {
      effects: [
        noted(ask, newId(), { kind: 'handed', no, to_id, words, state: 'waiting' }),
        ...tell(ask, 'handed', [to_id], newId),
        ...tell(ask, 'handed-on', [ask.decided.initiator], newId),
      ],
      object: { table: 'case', id: ask.decided.id },
      result: { id: ask.decided.id },
    };
  },
});
