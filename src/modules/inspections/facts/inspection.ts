import type { Kysely } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { checklistOf, type ChecklistLine } from '../checklist.ts';
import { inspected } from '../clocks.ts';
import type { Inspection, InspectionsDatabase } from '../tables.ts';

export interface InspectionFacts {
  readonly inspection: Inspection;
  /** What its checklist has. */
  readonly items: readonly ChecklistLine[];
  /** Findings recorded in it. */
  readonly found: number;
  /** Obligations an organisation-wide inspection can meet: of its own period and of earlier ones still owed. */
  readonly owed: readonly Obligation[];
}

export async function inspectionFacts(
  { inspection: id }: { readonly inspection: string },
  { tx, unit }: FactsContext<Kysely<InspectionsDatabase & ObligationsDatabase>>,
): Promise<InspectionFacts | undefined> {
  const inspection = await tx
    .selectFrom('inspection')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!inspection) return undefined;
  const found = await tx
    .selectFrom('finding')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('inspection_id', '=', id)
    .execute();
  const open = await openObligations(tx, unit.id, inspected, unit.id);
  return {
    inspection,
    items: checklistOf(inspection.scope),
    found: found.length,
    owed: open.filter((one) => one.cause <= inspection.period),
  };
}
