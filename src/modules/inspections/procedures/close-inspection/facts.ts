import type { Kysely } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { inspected } from '../../clocks.ts';
import { type InspectionFacts, inspectionFacts } from '../../facts/inspection.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends InspectionFacts {
  /** Obligations an organisation-wide inspection can meet: of its own period and of earlier ones still owed. */
  readonly owed: readonly Obligation[];
}

export async function facts(
  input: Input,
  context: FactsContext<Kysely<InspectionsDatabase & ObligationsDatabase>>,
): Promise<Facts | undefined> {
  const { tx, unit } = context;
  const found = await inspectionFacts(input, context);
  if (!found) return undefined;
  const open = await openObligations(tx, unit.id, inspected, unit.id);
  return { ...found, owed: open.filter((one) => one.cause <= found.inspection.period) };
}
