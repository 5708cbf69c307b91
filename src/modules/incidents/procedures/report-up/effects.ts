import { insert } from '#kernel/effect.ts';
import type { Evidence } from '#kernel/evidence.ts';
import { meet } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { channelOf } from '#modules/mail/door/inputs-way.ts';
import { reportBy } from '../../effects.ts';
import { incidentReport } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects(
  { incident, owed, evidence, input, actor, now, settings }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const letter = evidence as Evidence;
  const late = now > reportBy(incident, settings);
  const row = {
    id,
    incident_id: incident.id,
    addressee: input.addressee,
    document: letter.document_no,
    letter_evidence: letter.id,
    channel: channelOf(input) ?? '',
    courier_id: input.courier ?? null,
    service: input.service ?? null,
    way_receipt_no: input.receipt_no ?? null,
    /** When it is entered: a time typed would be a deadline typed. */
    sent_at: now,
    sent_by: actor.id,
    late,
    receipt_no: null,
    receipt_on: null,
    receipt_evidence: null,
    receipt_by: null,
  };
  const met = owed.filter((one) => one.cause === input.addressee);
  return {
    effects: [insert(incidentReport, row), ...meet(met, actor.id, now)],
    result: { id, late },
    object: { table: 'incident_report', id },
  };
}
