import type { DocumentsTx } from './tx.ts';

/** The name of the place something is laid in; null: in none; undefined: there is no such place. */
export async function placeName(
  { tx, unit }: { readonly tx: DocumentsTx; readonly unit: { readonly id: string } },
  id: string | null | undefined,
): Promise<string | null | undefined> {
  if (!id) return null;
  const found = await tx
    .selectFrom('place')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.name;
}
