import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { incidentReport } from '../../tables.ts';
import { reporters } from '../report-up/rules.ts';
import { facts } from './facts.ts';
import { reportTo, rules } from './rules.ts';
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
    const { input: given, actor, incident } = ask;
    const id = reportTo(ask)?.id as string;
    const set = {
      receipt_no: given.document ?? null,
      receipt_on: given.received_on ?? null,
      receipt_evidence: given.evidence_id ?? null,
      receipt_by: actor.id,
    };
    return { effects: [update(incidentReport, id, set, { receipt_evidence: null })], result: { id: incident.id } };
  },
});
