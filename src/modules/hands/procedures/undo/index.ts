import { z } from 'zod';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { movedOf } from '../../facts/moved.ts';
import { momentOf } from '#modules/documents/door/facts/instant.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { reportIncomplete } from '../../returned.ts';
import { undoMove } from '../../undo.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const undo = defineProcedure({
  id: 'hands.undo',
  title: say('undo'),
  help: say('undo.help'),
  menu: 'none',
  clause: 'CARRIER-002',
  input,
  result: z.object({ id: z.string(), movement: z.string() }),
  facts: async (wanted: Input, context: FactsContext<HandsTx>) => {
    const found = await movedOf(wanted.movement, context);
    return found && { ...found, matter: matterOf(found.copy), label: labelOf([found.copy]) };
  },
  rules,
  causes,
  onRefused: reportIncomplete,
  object: ({ copy }) => ({ table: 'carrier', id: copy.id }),
  effects: (ask, { newId }) => {
    const id = newId();
    const { held, actor, copy, now } = ask;
    const at = momentOf(null, now, copy.since);
    return {
      effects: held ? undoMove({ what: ask, held, id, by: actor.id, at }) : [],
      clauses: ['CARRIER-002'],
      result: { id: copy.id, movement: id },
    };
  },
});
