import type { FactsContext } from '#kernel/procedure.ts';
import type { HandsTx } from './copy.ts';

/** Names of people of the unit by id; who is not found is missing. */
export async function namesOf(
  { tx, unit }: Pick<FactsContext<HandsTx>, 'tx' | 'unit'>,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('unit_id', '=', unit.id)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
