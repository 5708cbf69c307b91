import type { FactsContext } from '#kernel/procedure.ts';
import type { CarriersTx } from './tx.ts';

/** CARRIER-050: whether a person is on the list of those who may receive, carry and transmit top-secret carriers. */
export async function isDesignated(
  { tx, unit }: Pick<FactsContext<CarriersTx>, 'tx' | 'unit'>,
  personId: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('top_secret_designated')
    .where('unit_id', '=', unit.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  return found?.top_secret_designated ?? false;
}
