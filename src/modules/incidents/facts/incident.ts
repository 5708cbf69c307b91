import type { Kysely } from 'kysely';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { levelOf } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Incident, IncidentsDatabase } from '../tables.ts';

export interface IncidentFacts {
  readonly incident: Incident;
  readonly reported: readonly RoleId[];
  readonly owed: readonly Obligation[];
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
    .select('addressee')
    .where('unit_id', '=', unit.id)
    .where('incident_id', '=', id)
    .execute();
  return {
    incident,
    reported: reports.map((one) => one.addressee),
    owed: await openObligations(tx, unit.id, 'INCIDENT-003', id),
    matter: { level: levelOf(incident.level), regime: incident.regime },
    label: { level: incident.level, scope: incident.scope, barred: incident.barred },
  };
}
