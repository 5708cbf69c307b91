import { defineRegister } from '#kernel/register.ts';
import { joined } from '#kernel/relation.ts';
import { dispatch, document } from '#modules/documents/index.ts';
import { copies, docNo, documentId, level, mark, title } from '#modules/documents/door/registers/columns.ts';
import { wayColumns, waySelect } from '../door/registers/way-columns.ts';

/** 发文登记簿: one line per recipient, from packing to the receipt (CARRIER-042, CARRIER-007). */
export const outgoing = defineRegister({
  name: 'outgoing',
  title: { zh: '发文登记簿', en: 'Register of outgoing mail' },
  clauses: ['CARRIER-002', 'CARRIER-007', 'CARRIER-042'],
  object: 'dispatch',
  columns: [
    { key: 'no', title: { zh: '顺序号', en: 'Number' }, kind: 'text', filter: true },
    { key: 'sent_at', title: { zh: '发文日期', en: 'Sent' }, kind: 'instant', filter: true },
    { ...docNo, title: { zh: '发文字号', en: 'Document no.' } },
    title,
    mark,
    level,
    copies,
    { key: 'numbers', title: { zh: '份号', en: 'Copy numbers' }, kind: 'copy-no' },
    { key: 'recipient', title: { zh: '发往机关', en: 'Sent to' }, kind: 'text', filter: true },
    { key: 'courier', title: { zh: '递送单位（人）', en: 'Carried by' }, kind: 'text' },
    ...wayColumns,
    { key: 'received_by', title: { zh: '签收人', en: 'Signed for by' }, kind: 'text' },
    { key: 'received_on', title: { zh: '签收日期', en: 'Signed on' }, kind: 'date', filter: true },
    {
      key: 'status',
      title: { zh: '状态', en: 'State' },
      kind: 'status',
      filter: true,
      values: {
        packed: { zh: '已装封待复点', en: 'packed, to be counted again' },
        stopped: { zh: '复点不符，停发', en: 'recount differs, stopped' },
        recounted: { zh: '已复点待发', en: 'counted again, to be sent' },
        sent: { zh: '已发出待回执', en: 'sent, receipt awaited' },
        received: { zh: '已签收', en: 'signed for' },
        unpacked: { zh: '不再发出，已拆封', en: 'not to be sent, unpacked' },
      },
    },
    { key: 'packed_at', title: { zh: '装封时间', en: 'Packed' }, kind: 'instant', filter: true },
    { key: 'unpacked_why', title: { zh: '拆封原因', en: 'Why unpacked' }, kind: 'text' },
    documentId,
  ],
  from: {
    tables: `${dispatch.name} x ${joined(document, 'd', 'x.document_id')}`,
    select: {
      id: 'x.id',
      no: 'x.no',
      sent_at: 'x.sent_at',
      doc_no: 'd.doc_no',
      title: 'd.title',
      mark: 'd.mark',
      level: 'd."level"',
      copies: 'x.copies',
      numbers: 'x.numbers',
      recipient: 'x.recipient',
      courier: 'x.courier',
      ...waySelect('x'),
      received_by: 'x.received_by',
      received_on: 'x.received_on',
      status: 'x.status',
      packed_at: 'x.packed_at',
      unpacked_why: 'x.unpacked_why',
      document_id: 'x.document_id',
    },
    labelled: 'd',
    order: 'x.packed_at',
    search: 'd.search',
  },
});
