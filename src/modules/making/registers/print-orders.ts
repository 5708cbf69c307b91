import { defineRegister } from '#kernel/register.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { document, printOrder } from '#modules/documents/index.ts';
import { copies, docNo, documentId, level, mark, title } from '#modules/documents/door/registers/columns.ts';

/** 印制登记簿: what was approved to be printed, and what came of it: made = distributed + kept, waste apart (CARRIER-037). */
export const printOrders = defineRegister({
  name: 'print-orders',
  within: 'outgoing',
  title: { zh: '印制登记簿', en: 'Register of printing' },
  clauses: ['CARRIER-002', 'CARRIER-027', 'CARRIER-037', 'CARRIER-042'],
  object: 'print_order',
  columns: [
    { key: 'ordered_at', title: { zh: '批准日期', en: 'Approved' }, kind: 'instant', filter: true },
    docNo,
    title,
    mark,
    level,
    { ...copies, title: { zh: '批准份数', en: 'Approved copies' } },
    { key: 'recipients', title: { zh: '发文范围', en: 'Distribution' }, kind: 'text' },
    {
      key: 'form',
      title: { zh: '翻印、转发', en: 'Reprinted or forwarded' },
      kind: 'status',
      filter: true,
      values: { copy: { zh: '复制', en: 'copy' }, reprint: { zh: '翻印', en: 'reprint' } },
    },
    { key: 'make_by', title: { zh: '须在此日前制作', en: 'To be made by' }, kind: 'date' },
    { key: 'kept', title: { zh: '存档', en: 'Kept' }, kind: 'number' },
    { key: 'waste', title: { zh: '印废', en: 'Spoiled' }, kind: 'number' },
    { key: 'ordered_by', title: { zh: '申请人', en: 'Asked by' }, kind: 'person' },
    { key: 'case_no', title: { zh: '批准单号', en: 'Approval' }, kind: 'text' },
    { key: 'made_by', title: { zh: '印制登记人', en: 'Registered by' }, kind: 'person' },
    { key: 'made_at', title: { zh: '印制时间', en: 'Printed' }, kind: 'instant', filter: true },
    {
      key: 'status',
      title: { zh: '状态', en: 'State' },
      kind: 'status',
      filter: true,
      values: {
        approved: { zh: '待印制', en: 'to be printed' },
        made: { zh: '已印制待分发', en: 'printed, to be distributed' },
        distributed: { zh: '已分发', en: 'distributed' },
      },
    },
    documentId,
  ],
  from: {
    tables: `${printOrder.name} x
      ${joined(document, 'd', 'x.document_id')}
      left join "case" k on k.unit_id = x.unit_id and k.id = x.case_id`,
    select: {
      id: 'x.id',
      ordered_at: 'x.ordered_at',
      doc_no: 'd.doc_no',
      title: 'd.title',
      mark: 'd.mark',
      level: 'd."level"',
      copies: 'x.copies',
      recipients:
        "(select string_agg((r ->> 'unit') || ' ' || (r ->> 'copies'), '；') from jsonb_array_elements(x.recipients) r)",
      form: 'x.form',
      make_by: 'x.make_by',
      kept: 'x.kept',
      waste: 'x.waste',
      ordered_by: nameOf('person', 'x.ordered_by'),
      case_no: 'k.no',
      made_by: nameOf('person', 'x.made_by'),
      made_at: 'x.made_at',
      status: 'x.status',
      document_id: 'x.document_id',
    },
    labelled: 'd',
    order: 'x.ordered_at',
    search: 'd.search',
  },
});
