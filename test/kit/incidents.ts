import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Incident, IncidentReport } from '#modules/incidents/index.ts';
import { handedIn } from './letters.ts';
import type { World } from './world.ts';

/** A leak of a state secret as a row, discovered an hour before the test's clock. */
export const leak: Incident = {
  unit_id: 'u',
  id: 'i',
  kind: 'leak',
  regime: 'state',
  what: '文件下落不明',
  what_en: null,
  discovered_at: '2026-03-02T00:00:00.000Z',
  reported_at: '2026-03-02T00:30:00.000Z',
  reported_by: 'p1',
  object_table: null,
  object_id: null,
  status: 'open',
  measures: null,
  conclusion: null,
  closed_by: null,
  closed_at: null,
  level: 4,
  scope: ['duty:registry'],
  barred: [],
};

/** The report of it to one addressee, with the receipt still to come. */
export function reportedTo(addressee: RoleId): IncidentReport {
  return {
    unit_id: 'u',
    id: `r-${addressee}`,
    incident_id: 'i',
    addressee,
    document: '测保报〔2026〕1号',
    sent_at: '2026-03-02T00:40:00.000Z',
    sent_by: 'p1',
    late: false,
    receipt_no: null,
    receipt_on: null,
    receipt_evidence: null,
    receipt_by: null,
  };
}

/** The addressee's receipt, handed in as a paper and recorded. */
export async function receipted(w: World, who: string, incident: string, addressee: string, on: string): Promise<void> {
  const evidence_id = await handedIn(w, who, { document_no: `${addressee}收字1号`, dated: on });
  const receipt = { incident, addressee, document: '收字1号', received_on: on, evidence_id };
  await w.done(who, 'incidents.record-receipt', receipt);
}
