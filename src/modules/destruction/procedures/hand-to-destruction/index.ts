import { z } from 'zod';
import { usePermit } from '#kernel/approval.ts';
import { move } from '#kernel/custody.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { copiesOf } from '#modules/documents/door/facts/copy.ts';
import { destructionFacts } from '../../facts/destruction.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { awayOf, escortsOf } from '#modules/mail/door/facts/leaving.ts';
import { otherSideOf } from '#modules/mail/door/facts/other-side.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionList } from '../../tables.ts';
import { causes, destinationOf, methodOf, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { DestructionTx } from '../../tx.ts';
import { destroying } from '../../permits.ts';

/** The batch leaves the registry, checked item by item; until it is signed for as destroyed it is on its way. */
export const handToDestruction = defineProcedure({
  id: 'destruction.hand-to-destruction',
  title: say('hand-to-destruction'),
  help: say('hand-to-destruction.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-061',
  input,
  result: z.object({ id: z.string(), copies: z.number() }),
  spends: destroying,
  facts: async (asked: Input, context: FactsContext<DestructionTx>) => {
    const found = await destructionFacts(asked, context);
    if (!found) return undefined;
    const others = asked.carriers.filter((id) => !found.items.some((one) => one.copy.id === id));
    const strangers = others.length === 0 ? [] : await copiesOf(context.tx, context.unit.id, others);
    // In house whoever shreds it with the clerk has it in hand as well; without a second person nobody goes with it.
    const alone = found.site?.kind === 'in_house_shredder' && !asked.second;
    const going = [context.actor.id, ...(asked.second ? [asked.second] : []), ...(asked.bearers ?? [])];
    const escorts = alone ? [] : await escortsOf(going, context);
    const other = await otherSideOf(asked.received_by, [found.site?.name ?? found.list.site], context);
    const away = await awayOf(going, context.tx);
    return { ...found, strangers, escorts, away, other, secondName: await nameOf(asked.second, context) };
  },
  rules,
  causes,
  object: ({ list }) => ({ table: 'destruction_list', id: list.id }),
  effects: (ask, { newId }) => {
    const { list, items, permit, input, actor, now } = ask;
    const at = instantIn(input.acted_at) ?? now;
    const set = {
      status: 'handed',
      method: methodOf(ask),
      case_id: permit?.id ?? null,
      handed_by: actor.id,
      handed_second: input.second ?? null,
      handed_at: at,
      received_by: input.received_by ?? null,
    } as const;
    const moves: RowOp[] = items.flatMap(({ copy }) =>
      move({
        id: newId(),
        copy,
        to: { kind: 'courier', id: destinationOf(ask) },
        step: 'handover',
        by: actor.id,
        at,
        caseId: permit?.id,
        note: list.no,
        set: { place_id: null },
      }),
    );
    return {
      effects: [
        update(destructionList, list.id, set, { status: 'draft' }),
        ...moves,
        ...(permit ? [usePermit(permit)] : []),
      ],
      clauses: ['CARRIER-002', 'CARRIER-061', 'CARRIER-062'],
      result: { id: list.id, copies: items.length },
      actedAt: instantIn(input.acted_at) ?? undefined,
    };
  },
});

async function nameOf(
  person: string | null | undefined,
  { tx, unit }: FactsContext<DestructionTx>,
): Promise<string | null> {
  if (!person) return null;
  const found = await tx
    .selectFrom('person')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('id', '=', person)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return found?.name ?? null;
}
