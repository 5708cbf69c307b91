import { type Kysely, sql } from 'kysely';
import { labelIn } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { reports as reported } from '../clocks.ts';
import { assumedLevel } from '../rules/incident.ts';
import type { Incident, IncidentReport, IncidentsDatabase } from '../tables.ts';

export interface IncidentFacts {
  readonly incident: Incident;
  readonly reports: readonly IncidentReport[];
  readonly owed: readonly Obligation[];
  /** Codes of copies it was opened for, or of the count it came from, that are still nowhere. */
  readonly stillMissing: readonly string[];
}

export async function incidentFacts(
  { incident: id }: { readonly incident: string },
  { tx, unit }: FactsContext<Kysely<IncidentsDatabase & ObligationsDatabase>>,
) {
  const incident = await tx
    .selectFrom('incident')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!incident) return undefined;
  const reports = await tx
    .selectFrom('incident_report')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('incident_id', '=', id)
    .forUpdate()
    .execute();
  return {
    incident,
    reports,
    stillMissing: await missingOf(incident, tx, unit.id),
    owed: await openObligations(tx, unit.id, Object.values(reported), id),
    matter: { level: assumedLevel(incident), regime: incident.regime },
    label: labelIn(incident),
  };
}

/** Reads the registers of carriers as they stand; custody itself is not this module's affair. */
async function missingOf(
  { object_table, object_id }: Incident,
  tx: Kysely<IncidentsDatabase & ObligationsDatabase>,
  unit: string,
): Promise<string[]> {
  if (object_table !== 'inventory') return [];
  const { rows } = await sql<{ code: string }>`select c.code from inventory_item i
    join carrier c on c.unit_id = i.unit_id and c.id = i.carrier_id
    where i.unit_id = ${unit} and i.inventory_id = ${object_id} and i.disposition = 'missing' and c.hand = 'missing'
    order by c.code`.execute(tx);
  return rows.map((row) => row.code);
}
