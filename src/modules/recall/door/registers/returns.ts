import type { Register } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { copyJoined } from '#modules/documents/door/joins.ts';
import { levelBeside } from '#modules/documents/door/registers/columns.ts';
import { say } from '../../phrases/recall.ts';
import { wayColumns, waySelect } from '#modules/mail/door/registers/way-columns.ts';

/** Every copy that was to be given back, who gave it and who took it; what became of it instead the room adds that destroys. */
export const returns = {
  name: 'returns',
  within: 'return-lists',
  title: say('register.returns'),
  clauses: ['CARRIER-058', 'CARRIER-002'],
  object: 'carrier',
  columns: [
    { key: 'doc_no', title: say('column.doc_no'), kind: 'text', aside: true, filter: true },
    { key: 'title', title: say('column.title'), kind: 'text', names: true },
    { key: 'mark', title: say('column.mark'), kind: 'mark' },
    levelBeside,
    { key: 'copy_no', title: say('column.copy_no'), kind: 'copy-no' },
    { key: 'due_at', title: say('column.due_at'), kind: 'deadline', filter: true },
    { key: 'from', title: say('column.from'), kind: 'person' },
    { key: 'collected_at', title: say('column.collected_at'), kind: 'instant' },
    { key: 'collected_by', title: say('column.collected_by'), kind: 'person' },
    { key: 'returned_at', title: say('column.returned_at'), kind: 'instant', filter: true },
    { key: 'returned_by', title: say('column.returned_by'), kind: 'person' },
    { key: 'recipient', title: say('column.recipient'), kind: 'text', filter: true },
    { key: 'received_by', title: say('column.received_by'), kind: 'text' },
    ...wayColumns,
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: {
        open: say('status.open'),
        collected: say('status.collected'),
        returned: say('status.returned'),
        set_aside: say('status.set_aside'),
        archived: say('status.archived'),
        destroyed: say('status.destroyed'),
      },
    },
    { key: 'reason', title: say('field.aside'), kind: 'text' },
    { key: 'return_list_id', title: say('field.list'), kind: 'thing', of: 'return_list', filter: true, hidden: true },
    { key: 'opened_at', title: say('column.opened_at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: `return_item i
      join return_list l on l.unit_id = i.unit_id and l.id = i.list_id
      ${copyJoined('i.carrier_id')}`,
    select: {
      id: 'i.carrier_id',
      doc_no: 'coalesce(d.doc_no, c.code)',
      title: 'd.title',
      mark: 'd.mark',
      level: 'c."level"',
      copy_no: 'c.copy_no',
      due_at: 'l.due_at',
      from: nameOf('person', 'i.collected_from'),
      collected_at: 'i.collected_at',
      collected_by: nameOf('person', 'i.collected_by'),
      returned_at: 'i.returned_at',
      returned_by: nameOf('person', 'i.returned_by'),
      recipient: 'i.recipient',
      received_by: 'i.received_by',
      ...waySelect('i'),
      status: 'i.status',
      reason: 'i.reason',
      return_list_id: 'i.list_id',
      opened_at: 'i.opened_at',
    },
    labelled: 'c',
    order: 'i.opened_at',
    search: 'd.search',
  },
} satisfies Register;
