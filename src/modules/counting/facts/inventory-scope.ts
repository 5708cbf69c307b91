import { type RawBuilder, sql } from 'kysely';
import { leftJoined } from '#kernel/relation.ts';
import { inHandJoined } from '#modules/documents/door/joins.ts';
import { place } from '#modules/organization/index.ts';
import type { Inventory } from '../tables.ts';

/** What is counted: one place, what a department has, or all that lies in the registry. */
export type InventoryScope = Pick<Inventory, 'place_id' | 'department_id'>;

/** Carriers `c` with holder `h` and place `p`: where a copy that belongs to the scope can be found. */
export const scopedCarriers = sql`carrier c
  ${sql.raw(inHandJoined('h'))}
  ${sql.raw(leftJoined(place, 'p', 'c.place_id'))}`;

/** The condition of belonging to the scope by the books as they stand now. */
export function inScope({ place_id, department_id }: InventoryScope): RawBuilder<unknown> {
  if (place_id !== null) return sql`(c.hand = 'registry' and c.place_id = ${place_id})`;
  if (department_id !== null)
    return sql`(h.department_id = ${department_id} or (c.hand = 'registry' and p.department_id = ${department_id}))`;
  return sql`c.hand = 'registry'`;
}
