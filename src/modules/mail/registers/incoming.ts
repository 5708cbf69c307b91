import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { carrier, document, slip } from '#modules/documents/index.ts';
import { copies, docNo, level, mark, title } from '#modules/documents/door/registers/columns.ts';

/** 收文登记簿: mail of other organisations in the order it was opened, each with its number in one of two sequences (CARRIER-004). */
export const incoming = defineRegister({
  name: 'incoming',
  title: { zh: '收文登记簿', en: 'Register of incoming mail' },
  clauses: ['CARRIER-002', 'CARRIER-004', 'CARRIER-007'],
  object: 'document',
  columns: [
    { key: 'register_no', title: { zh: '收文号', en: 'Number' }, kind: 'text', filter: true },
    { key: 'registered_at', title: { zh: '收文日期', en: 'Received' }, kind: 'instant', filter: true },
    { key: 'issuer', title: { zh: '来文机关', en: 'From' }, kind: 'text', filter: true },
    { ...docNo, title: { zh: '来文字号', en: 'Its number' } },
    title,
    copies,
    { key: 'numbers', title: { zh: '份号', en: 'Copy numbers' }, kind: 'copy-no' },
    mark,
    level,
    { key: 'department', title: { zh: '承办单位', en: 'Department' }, kind: 'department', filter: true },
    { key: 'handed_by', title: { zh: '交件人', en: 'Handed over by' }, kind: 'text' },
    { key: 'received_by', title: { zh: '签收人', en: 'Signed for by' }, kind: 'person' },
    { key: 'slip', title: { zh: '传阅单', en: 'Routing slip' }, kind: 'code' },
    { key: 'return_by', title: { zh: '清退日期', en: 'To be returned by' }, kind: 'date', filter: true },
    {
      key: 'sequence',
      title: { zh: '编号类别', en: 'Sequence' },
      kind: 'status',
      filter: true,
      values: { classified: { zh: '密件', en: 'classified' }, ordinary: { zh: '一般文件', en: 'ordinary' } },
    },
    { key: 'opened_at', title: { zh: '拆封时间', en: 'Opened' }, kind: 'instant', filter: true },
  ],
  from: {
    tables: `${document.name} d
      left join lateral (
        select r.unit_id, r.handed_by, r.received_by, r.counted from receipt r
        where r.unit_id = d.unit_id and r.document_id = d.id and r.dispatch_id is null order by r.at limit 1) r on true`,
    select: {
      id: 'd.id',
      register_no: 'd.register_no',
      registered_at: 'd.registered_at',
      issuer: 'd.issuer',
      doc_no: 'd.doc_no',
      title: 'd.title',
      copies: `(select count(*)::int from ${carrier.name} c where c.unit_id = d.unit_id and c.document_id = d.id and c.copy_of is null)`,
      numbers: 'r.counted',
      mark: 'd.mark',
      level: 'd."level"',
      department: nameOf('department', 'd.department_id'),
      handed_by: 'r.handed_by',
      received_by: nameOf('person', 'r.received_by'),
      slip: `(select l.code from ${slip.name} l where l.unit_id = d.unit_id and l.document_id = d.id limit 1)`,
      return_by: 'd.return_by',
      sequence: 'd.sequence',
      opened_at: 'd.opened_at',
    },
    labelled: 'd',
    where: "d.source in ('superior', 'other')",
    order: 'd.created_at',
    search: 'd.search',
  },
});
