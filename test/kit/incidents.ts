import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Incident, IncidentReport } from '#modules/incidents/index.ts';
import type { Routing } from '#modules/incidents/routing.ts';
import { handedIn } from './letters.ts';
import { byPost, senderFor } from './outside-units.ts';
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
  level_told: true,
  carriers: [],
  status: 'open',
  measures: null,
  conclusion: null,
  closed_by: null,
  closed_at: null,
  level: 4,
  scope: ['duty:registry'],
  barred: [],
};

/** It concerns nobody the report would go to. */
export const usualRouting: Routing = { owner: { role: 'secrecy_office_head' }, above: false, shutOut: [] };

/** The report of it to one addressee, with the receipt still to come. */
export function reportedTo(addressee: RoleId): IncidentReport {
  return {
    unit_id: 'u',
    id: `r-${addressee}`,
    incident_id: 'i',
    addressee,
    document: '测保报〔2026〕1号',
    letter_evidence: 'e-letter',
    channel: 'confidential_post',
    courier_id: null,
    service: '机要通信',
    way_receipt_no: '机通0001',
    sent_at: '2026-03-02T00:40:00.000Z',
    sent_by: 'p1',
    late: false,
    receipt_no: null,
    receipt_on: null,
    receipt_evidence: null,
    receipt_by: null,
  };
}

/** The letter of the report, handed in as a paper of our own. */
export function upwardLetter(w: World, who: string, incident: string, more: object = {}): Promise<string> {
  const letter = { incident, sender: '测试市某局', document_no: '测保报〔2026〕1号', dated: '2026-03-02' };
  return handedIn(w, who, letter, more);
}

/** What `report-up` takes: the letter, handed to the confidential post. */
export async function upward(w: World, who: string, incident: string) {
  return { incident, evidence_id: await upwardLetter(w, who, incident), ...byPost };
}

/** The addressee's receipt, handed in as a paper and recorded. */
export async function receipted(w: World, who: string, incident: string, addressee: string, on: string): Promise<void> {
  const letter = { document_no: `${addressee}收字${incident}号`, dated: on, ...senderFor(addressee) };
  const evidence_id = await handedIn(w, who, { incident }, letter);
  await w.done(who, 'incidents.record-receipt', { incident, addressee, evidence_id });
}
