import { defineRegister } from '#kernel/register.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { copies, docNo, documentId, level, mark, title } from '#modules/documents/door/registers/columns.ts';

/** 复制登记簿: every approved copying, excerpting, reprinting, photographing and recording, its numbers, operator and day of collection (CARRIER-026, CARRIER-030). */
export const copyRuns = defineRegister({
  name: 'copy-runs',
  within: 'outgoing',
  title: { zh: '复制登记簿', en: 'Register of copying' },
  clauses: ['CARRIER-026', 'CARRIER-027', 'CARRIER-030', 'CARRIER-031'],
  object: 'copy_run',
  columns: [
    { key: 'at', title: { zh: '复制日期', en: 'Copied' }, kind: 'instant', filter: true },
    docNo,
    title,
    mark,
    level,
    {
      key: 'form',
      title: { zh: '方式', en: 'How' },
      kind: 'status',
      filter: true,
      values: {
        copy: { zh: '复制', en: 'copy' },
        excerpt: { zh: '摘抄', en: 'excerpt' },
        reprint: { zh: '翻印', en: 'reprint' },
        photo: { zh: '拍照', en: 'photograph' },
        recording: { zh: '录音录像', en: 'sound or video recording' },
      },
    },
    { key: 'source_no', title: { zh: '原件份号', en: 'Original copy no.' }, kind: 'copy-no' },
    copies,
    { key: 'numbers', title: { zh: '复制件份号', en: 'Copy numbers' }, kind: 'copy-no' },
    { key: 'purpose', title: { zh: '用途', en: 'Purpose' }, kind: 'text' },
    { key: 'operator', title: { zh: '操作人', en: 'Operator' }, kind: 'person' },
    { key: 'case_no', title: { zh: '批准单号', en: 'Approval' }, kind: 'text' },
    { key: 'consent', title: { zh: '外来批件', en: 'Outside approval' }, kind: 'text' },
    {
      key: 'consent_id',
      title: { zh: '外来批件凭证', en: 'Evidence of it' },
      kind: 'thing',
      of: 'evidence',
      hidden: true,
    },
    { key: 'collect_by', title: { zh: '收回日期', en: 'To be collected by' }, kind: 'date', filter: true },
    { key: 'out', title: { zh: '未收回', en: 'Still out' }, kind: 'number' },
    { key: 'waste', title: { zh: '废页', en: 'Spoiled' }, kind: 'number' },
    documentId,
  ],
  from: {
    tables: `copy_run x
      ${joined(document, 'd', 'x.document_id')}
      ${joined(carrier, 's', 'x.carrier_id')}
      left join "case" k on k.unit_id = x.unit_id and k.id = x.case_id
      left join lateral (select s.document, s.evidence_id from case_step s where s.unit_id = x.unit_id and s.case_id = x.case_id
        and s.status = 'signed' and s.evidence_id is not null order by s.no desc limit 1) e on true`,
    select: {
      id: 'x.id',
      at: 'x.at',
      doc_no: 'd.doc_no',
      title: 'd.title',
      mark: 'd.mark',
      level: 's."level"',
      form: 'x.form',
      source_no: 's.copy_no',
      copies: 'x.copies',
      numbers: "case when x.copies = 1 then x.first_no::text else x.first_no || '-' || (x.first_no + x.copies - 1) end",
      purpose: 'x.purpose',
      operator: nameOf('person', 'x.operator_id'),
      case_no: 'k.no',
      consent: 'e.document',
      consent_id: 'e.evidence_id',
      collect_by: 'x.collect_by',
      out: `(select count(*)::int from ${carrier.name} c where c.unit_id = x.unit_id and c.document_id = x.document_id
        and c.copy_no between x.first_no and x.first_no + x.copies - 1 and c.hand = 'person')`,
      waste: 'x.waste',
      document_id: 'x.document_id',
    },
    labelled: 's',
    order: 'x.at',
    search: 'd.search',
  },
});
