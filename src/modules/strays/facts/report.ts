import type { Label } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { type Copy, copyOf } from '#modules/documents/door/facts/copy.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { knownStrays } from '../door/facts.ts';
import type { StraysTx } from '../tx.ts';

export interface ReportFacts {
  readonly copy: Copy;
  readonly strays: readonly string[];
}

/** The copy is locked, so that two scanners raise one alarm. */
export async function reportFacts(
  { carrier }: { readonly carrier: string },
  { tx, unit }: FactsContext<StraysTx>,
): Promise<(ReportFacts & { readonly label: Label | null; readonly matter: Matter }) | undefined> {
  const copy = await copyOf(tx, unit.id, carrier);
  if (!copy) return undefined;
  return { copy, strays: await knownStrays(tx, unit.id, [copy]), label: labelOf([copy]), matter: matterOf(copy) };
}
