import type { FactsContext } from '#kernel/procedure.ts';
import type { CarriersTx } from './tx.ts';

/** Who ran the machine and who shredded what it spoiled, by name; whoever is not in active service is missing. */
export interface Machine {
  readonly operator: string | null;
  readonly shredders: readonly string[];
}

export async function machineFacts(
  input: { readonly operator?: string | null | undefined; readonly waste_by?: readonly string[] | undefined },
  { tx, unit, actor }: Pick<FactsContext<CarriersTx>, 'tx' | 'unit' | 'actor'>,
): Promise<Machine> {
  const operator = input.operator ?? actor.id;
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('unit_id', '=', unit.id)
    .where('id', 'in', [operator, ...(input.waste_by ?? [])])
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
  return {
    operator: rows.find((one) => one.id === operator)?.name ?? null,
    shredders: rows.filter((one) => input.waste_by?.includes(one.id)).map((one) => one.name),
  };
}
