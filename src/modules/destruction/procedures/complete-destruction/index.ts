import { z } from 'zod';
import { move } from '#kernel/custody.ts';
import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { destructionFacts } from '../../facts/destruction.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { settleFor } from '#modules/recall/door/gone-for-good.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionList } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

/** From here on the database itself refuses any change of these carriers. */
export const completeDestruction = defineProcedure({
  id: 'destruction.complete-destruction',
  title: say('complete-destruction'),
  verb: { zh: '办结销毁', en: 'Complete' },
  help: say('complete-destruction.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-064',
  input,
  result: z.object({ id: z.string(), destroyed: z.number() }),
  facts: destructionFacts,
  rules,
  causes,
  object: ({ list }) => ({ table: 'destruction_list', id: list.id }),
  effects: ({ list, items, owed, listed, input, actor, now }, { newId }) => {
    const at = instantIn(input.acted_at) ?? now;
    const set = { status: 'completed', completed_by: actor.id, completed_at: at } as const;
    const moves = items.flatMap(({ copy }) =>
      move({
        id: newId(),
        copy,
        to: { kind: 'destroyed', id: null },
        step: 'destroy',
        by: actor.id,
        at,
        caseId: list.case_id,
        note: list.no,
      }),
    );
    return {
      effects: [
        update(destructionList, list.id, set, { status: 'handed' }),
        ...moves,
        ...settleFor({ owed, listed }, 'destroyed', actor.id, now),
      ],
      clauses: ['CARRIER-002', 'CARRIER-061', 'CARRIER-064'],
      result: { id: list.id, destroyed: items.length },
      actedAt: instantIn(input.acted_at) ?? undefined,
    };
  },
});
