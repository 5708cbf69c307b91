import { z } from 'zod';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import { meet, obligation } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { scanReturnFacts } from '../../facts/recall.ts';
import { straysOfReturn } from '#modules/hands/door/heard.ts';
import { takeBack } from '#modules/hands/door/take-back.ts';
import { say } from '../../phrases/recall.ts';
import { blank } from '../../recalling.ts';
import { returnItem, returnList } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

/** One scan takes the copy out of its holder's hand and ticks it off; from then on the registry answers for its return. */
export const scanReturn = defineProcedure({
  id: 'recall.scan-return',
  title: say('scan-return'),
  verb: { zh: '收回', en: 'Collect' },
  desk: true,
  help: say('scan-return.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-058',
  input,
  result: z.object({
    id: z.string(),
    status: z.string(),
    left: z.number(),
    says: z.object({ zh: z.string(), en: z.string() }),
  }),
  facts: scanReturnFacts,
  rules,
  causes,
  onRefused: straysOfReturn,
  object: ({ copy }) => ({ table: 'carrier', id: copy.id }),
  effects: ({ list, copy, out, item, open, owed, input, actor, now }, { newId }) => {
    const acted = instantIn(input.acted_at);
    const at = acted ?? now;
    const by = { collected_from: copy.hand_id, collected_by: actor.id, collected_at: at };
    // What was made here is back where it belongs; what came from elsewhere still has to be given back.
    const home = item !== null && copy.source === 'own';
    const status = home ? 'returned' : item ? 'collected' : 'set_aside';
    const done = home ? { returned_by: actor.id, returned_at: at } : {};
    const left = item?.status === 'open' ? open - 1 : open;
    const key = { list_id: list.id, carrier_id: copy.id };
    const ticked: RowOp = item
      ? update(returnItem, key, { ...by, ...done, status }, { status: item.status })
      : insert(returnItem, { ...key, ...blank, ...by, status, reason: input.reason ?? null, opened_at: at });
    const owner = { owner_id: null, owner_role: 'registry_clerk', department_id: null } as const;
    return {
      effects: [
        ...(copy.hand === 'person' ? takeBack({ copy, out, by: actor.id, at: now, acted }, newId).ops : []),
        ticked,
        ...(home ? meet(owed, actor.id, now) : owed.map((one) => update(obligation, one.id, owner))),
        ...(home && left === 0 ? [update(returnList, list.id, { status: 'closed', closed_at: now })] : []),
      ],
      clauses: ['CARRIER-002', 'CARRIER-058'],
      result: { id: copy.id, status, left, says: { ...(item ? say('collected', { left }) : say('set-aside')) } },
      actedAt: acted ?? undefined,
    };
  },
});
