import { type Evidenced, evidenceOf } from '#kernel/evidence.ts';
import { levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Carriage, carriageOf, type LeavingCopy } from '#modules/mail/door/facts/leaving.ts';
import type { MailTx } from '#modules/mail/door/tx.ts';
import { type IncidentFacts, incidentFacts } from '../../facts/incident.ts';
import type { IncidentsTx } from '../../facts/tx.ts';
import { assumedLevel } from '../../rules/incident.ts';
import type { Incident } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends IncidentFacts, Evidenced, Carriage {
  /** The report as it leaves the house. */
  readonly leaving: readonly LeavingCopy[];
}

/** The report is no numbered copy: one paper of the incident's level, and of the gravest where nobody could tell it. */
function asItLeaves(incident: Incident): LeavingCopy {
  const { id, scope, barred, regime } = incident;
  const level = levelRank[assumedLevel(incident)];
  return {
    id,
    level,
    scope,
    barred,
    regime,
    source: 'own',
    copy_no: 1,
    code: '',
    register_no: null,
    mark: '',
    cipher: false,
    kind: 'paper_document',
    may_go_to: [],
  };
}

export async function facts(input: Input, context: FactsContext<IncidentsTx & MailTx>) {
  const found = await incidentFacts(input, context);
  const carriage = found && (await carriageOf(input, context));
  if (!carriage) return undefined;
  const evidence = await evidenceOf(context.tx, context.unit.id, input.evidence_id);
  return { ...found, ...carriage, leaving: [asItLeaves(found.incident)], evidence };
}
