import type { FactsContext } from '#kernel/procedure.ts';
import type { Readied } from '#kernel/ready.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import type { MakingTx } from '../tx.ts';

/** Who ran the machine and who shredded what it spoiled, by name; whoever is not in active service is missing. */
export interface Machine {
  readonly operator: string | null;
  readonly shredders: readonly string[];
  /** All of them: each has the text before him. */
  readonly atMachine: readonly Readied[];
}

export async function machineFacts(
  input: { readonly operator?: string | null | undefined; readonly waste_by?: readonly string[] | undefined },
  { tx, unit, actor, now }: Pick<FactsContext<MakingTx>, 'tx' | 'unit' | 'actor' | 'now'>,
): Promise<Machine> {
  const operator = input.operator ?? actor.id;
  const people = await holdersOf(tx, unit.id, [operator, ...(input.waste_by ?? [])], now);
  const active = [...people.values()].filter(({ state }) => state === 'active');
  const shredders = active.filter((one) => input.waste_by?.includes(one.id));
  return {
    operator: active.find((one) => one.id === operator)?.name ?? null,
    shredders: shredders.map((one) => one.name).toSorted(),
    atMachine: active,
  };
}
