import type { Kysely } from 'kysely';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import { type OrganizationDatabase, series } from '../tables.ts';

/** Where a sequence stands: its last number, and whether it has a row of its own yet. */
export interface Standing {
  readonly last: number;
  readonly begun: boolean;
}

/** Locks sequences; `found` is the last number given before the sequence had a row. */
export async function standings(
  tx: Kysely<OrganizationDatabase>,
  unit: string,
  ids: readonly string[],
): Promise<(id: string, found?: number) => Standing> {
  const rows = await tx
    .selectFrom('series')
    .select(['id', 'last'])
    .where('unit_id', '=', unit)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return (id, found = 0) => {
    const row = rows.find((one) => one.id === id);
    return { last: Math.max(row?.last ?? 0, found), begun: row !== undefined };
  };
}

/** The next number is given. */
export function taken(id: string, { last, begun }: Standing): RowOp {
  return begun ? update(series, id, { last: last + 1 }) : insert(series, { id, last: last + 1 });
}
