import { z } from 'zod';
import { move } from '#kernel/custody.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { handBackFacts } from '../../facts/hand-back.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { channelOf } from '#modules/mail/door/inputs-way.ts';
import { say } from '../../phrases/recall.ts';
import { returnItem, returnList } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

/** What was collected leaves the house against a signature; the list is closed when nothing on it is still out. */
export const handBack = defineProcedure({
  id: 'recall.hand-back',
  title: say('hand-back'),
  verb: { zh: '清退', en: 'Return' },
  help: say('hand-back.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-058',
  input,
  result: z.object({ id: z.string(), returned: z.number(), left: z.number() }),
  facts: handBackFacts,
  rules,
  causes,
  object: ({ list }) => ({ table: 'return_list', id: list.id }),
  effects: ({ list, collected, open, owed, escorts, input, actor, now }, { newId }) => {
    const at = instantIn(input.acted_at) ?? now;
    const recipient = input.recipient ?? '';
    const set = {
      recipient,
      received_by: input.received_by ?? null,
      channel: channelOf(input) ?? null,
      escorts: escorts.map((one) => one.id),
      receipt_no: input.receipt_no ?? null,
      returned_by: actor.id,
      returned_at: at,
    };
    const effects: RowOp[] = collected.flatMap((copy) => [
      ...move({
        id: newId(),
        copy,
        to: { kind: 'unit', id: recipient },
        step: 'return',
        by: actor.id,
        at,
        note: input.received_by,
        set: { place_id: null },
      }),
      update(returnItem, { list_id: list.id, carrier_id: copy.id }, { ...set, status: 'returned' }),
    ]);
    if (open === 0) effects.push(update(returnList, list.id, { status: 'closed', closed_at: now }));
    return {
      effects: [...effects, ...meet(owed, actor.id, now)],
      clauses: ['CARRIER-002', 'CARRIER-058'],
      result: { id: list.id, returned: collected.length, left: open },
      actedAt: instantIn(input.acted_at) ?? undefined,
    };
  },
});
