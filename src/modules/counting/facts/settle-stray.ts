import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { owedFor } from '#modules/strays/door/facts.ts';
import { type StrayFacts, strayFacts } from '#modules/strays/door/stray-facts.ts';
import type { CountingTx } from '../tx.ts';

export interface SettleFacts extends StrayFacts {
  /** Who signed that it was destroyed, or handed it over to be. */
  readonly destroyers: readonly string[];
  readonly owed: readonly Obligation[];
}

export async function settleFacts({ stray: id }: { readonly stray: string }, context: FactsContext<CountingTx>) {
  const { tx, unit } = context;
  const found = await strayFacts(id, context);
  if (!found) return undefined;
  const lists =
    found.stray.kind === 'destroyed'
      ? await tx
          .selectFrom('destruction_list as l')
          .innerJoin('destruction_item as i', (join) =>
            join.onRef('i.unit_id', '=', 'l.unit_id').onRef('i.list_id', '=', 'l.id'),
          )
          .select([
            'l.made_by',
            'l.handed_by',
            'l.handed_second',
            'l.destroyer_id',
            'l.supervisor_id',
            'l.completed_by',
          ])
          .where('l.unit_id', '=', unit.id)
          .where('i.carrier_id', '=', found.copy.id)
          .where('l.status', '=', 'completed')
          .execute()
      : [];
  return {
    ...found,
    destroyers: lists.flatMap((list) => Object.values(list)).filter((one) => one !== null),
    owed: await owedFor(tx, unit.id, id),
  };
}
