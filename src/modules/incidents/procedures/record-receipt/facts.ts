import { type Evidence, type Evidenced, evidenceOf } from '#kernel/evidence.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import type { Outside } from '#modules/organization/door/rules/competent.ts';
import { type IncidentFacts, incidentFacts } from '../../facts/incident.ts';
import type { IncidentsTx } from '../../facts/tx.ts';
import type { Input } from './schema.ts';

export interface Facts extends IncidentFacts, Evidenced, Outside {
  /** The letter this addressee was sent. */
  readonly letter: Evidence | null;
  /** Receipts on record, of this incident and of every other. */
  readonly used: readonly Evidence[];
}

export async function facts(input: Input, context: FactsContext<IncidentsTx>) {
  const { tx, unit } = context;
  const found = await incidentFacts(input, context);
  if (!found) return undefined;
  const report = found.reports.find(({ addressee }) => addressee === input.addressee);
  const evidence = await evidenceOf(tx, unit.id, input.evidence_id);
  return {
    ...found,
    evidence,
    letter: await evidenceOf(tx, unit.id, report?.letter_evidence),
    outside: await outsideNow(context),
    used: await receipts(tx, unit.id),
  };
}

function receipts(tx: IncidentsTx, unit: string): Promise<Evidence[]> {
  return tx
    .selectFrom('evidence')
    .selectAll('evidence')
    .innerJoin('incident_report', (join) =>
      join
        .onRef('incident_report.unit_id', '=', 'evidence.unit_id')
        .onRef('incident_report.receipt_evidence', '=', 'evidence.id'),
    )
    .where('evidence.unit_id', '=', unit)
    .execute();
}
