import type { Kysely } from 'kysely';
import type { Related, ThingContext } from '#kernel/thing.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { sheetOf } from './sheet.ts';
import type { InspectionsDatabase } from './tables.ts';

/** What an inspection found for each item of its list, by whom and on what, and the points of each chapter. */
export async function relatedToInspection(
  id: string,
  { tx, unit }: ThingContext<Kysely<InspectionsDatabase & PeopleDatabase>>,
): Promise<Related> {
  const inspection = await tx
    .selectFrom('inspection')
    .select(['scope', 'edition', 'inspectors'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!inspection) return {};
  const items = await tx
    .selectFrom('check_item as k')
    .leftJoin('person as p', (join) => join.onRef('p.unit_id', '=', 'k.unit_id').onRef('p.id', '=', 'k.answered_by'))
    .selectAll('k')
    .select('p.name')
    .where('k.unit_id', '=', unit.id)
    .where('k.inspection_id', '=', id)
    .execute();
  return sheetOf(inspection, items);
}
