import { labelIn } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { reports as reported } from '../clocks.ts';
import { assumedLevel } from '../rules/incident.ts';
import type { Routing } from '../routing.ts';
import { responsibleNow, routed } from './routing.ts';
import type { Incident, IncidentReport } from '../tables.ts';
import type { IncidentsTx } from './tx.ts';

export interface IncidentFacts {
  readonly incident: Incident;
  readonly reports: readonly IncidentReport[];
  readonly owed: readonly Obligation[];
  /** Codes of the copies it was opened for that are still nowhere. */
  readonly stillMissing: readonly string[];
  /** As the offices stand now. */
  readonly routing: Routing;
}

export async function incidentFacts(
  { incident: id }: { readonly incident: string },
  { tx, unit, now }: FactsContext<IncidentsTx>,
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
    routing: routed(await responsibleNow({ tx, unit, now }), labelIn(incident), incident.reported_by),
  };
}

/** Custody itself is not this room's affair: the copies are read as they stand. */
async function missingOf({ carriers }: Incident, tx: IncidentsTx, unit: string): Promise<string[]> {
  if (carriers.length === 0) return [];
  const rows = await tx
    .selectFrom('carrier')
    .select('code')
    .where('unit_id', '=', unit)
    .where('id', 'in', [...carriers])
    .where('hand', '=', 'missing')
    .orderBy('code')
    .execute();
  return rows.map((row) => row.code);
}
