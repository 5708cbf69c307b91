import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Line, linesOf } from '../lines.ts';
import type { Inspection, InspectionsDatabase } from '../tables.ts';

export interface InspectionFacts {
  readonly inspection: Inspection;
  readonly lines: readonly Line[];
}

export async function inspectionFacts(
  { inspection: id }: { readonly inspection: string },
  { tx, unit }: Pick<FactsContext<Kysely<InspectionsDatabase>>, 'tx' | 'unit'>,
): Promise<InspectionFacts | undefined> {
  const inspection = await tx
    .selectFrom('inspection')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!inspection) return undefined;
  const rows = await tx
    .selectFrom('check_item')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('inspection_id', '=', id)
    .execute();
  return { inspection, lines: linesOf(inspection, rows) };
}
