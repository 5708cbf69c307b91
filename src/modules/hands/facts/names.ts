import type { FactsContext } from '#kernel/procedure.ts';
import type { HandsTx } from '../tx.ts';

/** Names of people in post by id; who is not found, or has left, is missing. */
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
    .where('state', 'in', ['onboarding', 'active'])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
