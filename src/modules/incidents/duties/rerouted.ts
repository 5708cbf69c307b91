import { type Kysely, sql } from 'kysely';
import { defineDuty } from '#kernel/duty.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { labelIn } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { obligation, type ObligationsDatabase } from '#kernel/obligation.ts';
import { reports } from '../clocks.ts';
import type { IncidentsTx } from '../facts/tx.ts';
import { responsibleNow, routed } from '../facts/routing.ts';

/**
 * INCIDENT-001: an incident goes round those it concerns also when offices change: the report upward is owed by the first of those responsible who
 * may know of it now. By hand: owed from what becomes known of people, not from a date.
 */
export const rerouted = defineDuty<IncidentsTx & Kysely<ObligationsDatabase>>({
  id: 'incidents.rerouted',
  clauses: ['INCIDENT-001'],
  run: async ({ tx, unit, now }) => {
    const kept = await tx
      .selectFrom('incident')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('status', '=', 'open')
      .where(sql<boolean>`cardinality(barred) > 0`)
      .execute();
    if (kept.length === 0) return [];
    const offices = await responsibleNow({ tx, unit, now });
    const moved: RowOp[] = [];
    for (const incident of kept) {
      const { owner } = routed(offices, labelIn(incident), incident.reported_by);
      const is =
        'person' in owner ? { owner_id: owner.person, owner_role: null } : { owner_id: null, owner_role: owner.role };
      const owed = await openObligations(tx, unit.id, Object.values(reports), incident.id);
      for (const { id, owner_id, owner_role } of owed)
        if (owner_id !== is.owner_id || owner_role !== is.owner_role)
          moved.push(update(obligation, id, is, { owner_id, owner_role }));
    }
    return moved;
  },
});
