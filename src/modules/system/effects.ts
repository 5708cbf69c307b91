import { insert, type RowOp, update } from '#kernel/effect.ts';
import { unit } from '#modules/organization/index.ts';
import { siteDeclaration } from './tables.ts';
import type { NewRow } from '#kernel/table.ts';

/** The site's level with the declaration it rests on; the unit's version goes up so that every judge sees it at once. */
export function declareSite(row: NewRow<typeof siteDeclaration>, version: number): RowOp[] {
  return [
    insert(siteDeclaration, row),
    update(unit, {}, { site_level: row.level, site_until: row.valid_until, version: version + 1 }, { version }),
  ];
}
