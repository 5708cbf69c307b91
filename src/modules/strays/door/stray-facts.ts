import { type Label, labelIn, levelOf } from '#kernel/label.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { StraysTx } from '../tx.ts';
import type { Stray } from '../tables.ts';
import { type Copy, copyOf } from '#modules/documents/door/facts/copy.ts';

export interface StrayFacts {
  readonly stray: Stray;
  readonly copy: Copy;
}

/** The alarm and its copy, both locked: the copy first, as whoever raises one does. */
export async function strayFacts(
  id: string,
  { tx, unit }: { readonly tx: StraysTx; readonly unit: { readonly id: string } },
): Promise<(StrayFacts & { readonly label: Label; readonly matter: Matter }) | undefined> {
  const of = await tx
    .selectFrom('stray')
    .select('carrier_id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  const copy = of && (await copyOf(tx, unit.id, of.carrier_id));
  if (!copy) return undefined;
  const stray = await tx
    .selectFrom('stray')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!stray) return undefined;
  return { stray, copy, label: labelIn(copy), matter: { level: levelOf(copy.level), regime: copy.regime } };
}
