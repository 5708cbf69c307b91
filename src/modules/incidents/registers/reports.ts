import { roleNames } from '#kernel/generated/names.ts';
import { nameOf } from '#kernel/relation.ts';
import { defineRegister } from '#kernel/register.ts';
import { channelColumn } from '#modules/mail/door/registers/way-columns.ts';
import { say } from '../phrases.ts';
import { incidents } from './incidents.ts';

const { superior_bureau, superior_dept } = roleNames;

/** What was reported upward of each incident, and what each addressee answered (INCIDENT-003). */
export const incidentReports = defineRegister({
  name: 'incident-reports',
  within: 'incidents',
  title: say('register.incident-reports'),
  clauses: ['INCIDENT-003'],
  ...(incidents.menu ? { menu: incidents.menu } : {}),
  object: 'incident_report',
  kept: true,
  columns: [
    { key: 'incident_id', title: say('field.incident'), kind: 'thing', of: 'incident', filter: true, hidden: true },
    {
      key: 'addressee',
      title: say('field.addressee'),
      kind: 'status',
      filter: true,
      values: { superior_bureau, superior_dept },
    },
    { key: 'document', title: say('column.document'), kind: 'text' },
    { key: 'sent_at', title: say('field.sent_at'), kind: 'instant', filter: true },
    channelColumn,
    { key: 'sent_by', title: say('column.sent_by'), kind: 'person', aside: true },
    { key: 'late', title: say('column.late'), kind: 'flag' },
    { key: 'receipt', title: say('field.receipt_no'), kind: 'text' },
    { key: 'receipt_on', title: say('field.receipt_on'), kind: 'date' },
    { key: 'receipt_by', title: say('column.receipt_by'), kind: 'person', aside: true },
  ],
  from: {
    tables: `incident_report r join incident i on i.unit_id = r.unit_id and i.id = r.incident_id`,
    select: {
      id: 'r.id',
      incident_id: 'r.incident_id',
      addressee: 'r.addressee',
      document: 'r.document',
      sent_at: 'r.sent_at',
      channel: 'r.channel',
      sent_by: nameOf('person', 'r.sent_by'),
      late: 'r.late',
      receipt: 'r.receipt_no',
      receipt_on: 'r.receipt_on',
      receipt_by: nameOf('person', 'r.receipt_by'),
    },
    labelled: 'i',
    order: 'r.id',
  },
});
