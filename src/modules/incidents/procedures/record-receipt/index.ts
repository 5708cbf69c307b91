import { update } from '#kernel/effect.ts';
import type { Evidence } from '#kernel/evidence.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { type IncidentReport, incidentReport } from '../../tables.ts';
import { reporters } from '../../rules/sent.ts';
import { facts } from './facts.ts';
import { provesInTime, reportTo, rules } from './rules.ts';
import { input } from './schema.ts';

export const recordReceipt = defineProcedure({
  id: 'incidents.record-receipt',
  title: say('record-receipt'),
  help: say('record-receipt.help'),
  menu: reporters,
  clause: 'INCIDENT-003',
  input,
  facts,
  rules,
  object: ({ incident }) => ({ table: 'incident', id: incident.id }),
  effects: (ask) => {
    const { evidence, actor, incident } = ask;
    const { id, late } = reportTo(ask) as IncidentReport;
    const receipt = evidence as Evidence;
    const set = {
      receipt_no: receipt.document_no,
      receipt_on: receipt.dated,
      receipt_evidence: receipt.id,
      receipt_by: actor.id,
      late: late && !provesInTime(ask),
    };
    return { effects: [update(incidentReport, id, set, { receipt_evidence: null })], result: { id: incident.id } };
  },
});
