import { move, registryHand } from '#kernel/custody.ts';
import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { destructionFacts } from '../../facts/destruction.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionList } from '../../tables.ts';
import { causes, rules, underWay } from './rules.ts';
import { input } from './schema.ts';

export const cancelDestruction = defineProcedure({
  id: 'destruction.cancel-destruction',
  title: say('cancel-destruction'),
  help: say('cancel-destruction.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-061',
  input,
  facts: destructionFacts,
  rules,
  causes,
  object: ({ list }) => ({ table: 'destruction_list', id: list.id }),
  effects: ({ list, items, input, actor, now }, { newId }) => {
    const at = instantIn(input.acted_at) ?? now;
    const moves = underWay({ list, items }).flatMap((copy) =>
      move({ id: newId(), copy, to: registryHand, step: 'return', by: actor.id, at, note: list.no }),
    );
    return {
      effects: [
        update(destructionList, list.id, { status: 'cancelled', note: input.reason ?? null }, { status: list.status }),
        ...moves,
      ],
      clauses: ['CARRIER-002', 'CARRIER-061'],
      result: { id: list.id },
      actedAt: instantIn(input.acted_at) ?? undefined,
    };
  },
});
