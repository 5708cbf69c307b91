import { defineRegister } from '#kernel/register.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { document } from '#modules/documents/index.ts';
import { decidersSql, periodSql, rankSql, scopeSql } from './sql.ts';

/** 国家秘密变更解除: each change, extension and end of a secret, with what it was before. */
export const changes = defineRegister({
  name: 'secret-changes',
  title: { zh: '国家秘密变更解除登记表', en: 'Changes and ends of secrets' },
  clauses: ['CLASSIFY-021', 'CLASSIFY-022'],
  object: 'secret_change',
  columns: [
    { key: 'title', title: { zh: '事项名称', en: 'Matter' }, kind: 'text', names: true },
    { key: 'doc_no', title: { zh: '文号', en: 'Document no.' }, kind: 'text', aside: true, filter: true },
    {
      key: 'kind',
      title: { zh: '调整目的', en: 'What was done' },
      kind: 'status',
      filter: true,
      values: {
        change: { zh: '变更', en: 'changed' },
        extend: { zh: '延长期限', en: 'extended' },
        declassify: { zh: '解密', en: 'declassified' },
        expire: { zh: '期满解密', en: 'period ended' },
      },
    },
    { key: 'level_from', title: { zh: '原密级', en: 'Level before' }, kind: 'level', filter: true },
    { key: 'level_to', title: { zh: '现密级', en: 'Level after' }, kind: 'level', filter: true },
    { key: 'period_from', title: { zh: '原保密期限', en: 'Period before' }, kind: 'text' },
    { key: 'period_to', title: { zh: '现保密期限', en: 'Period after' }, kind: 'text' },
    { key: 'scope_from', title: { zh: '原知悉范围', en: 'Scope before' }, kind: 'text' },
    { key: 'scope_to', title: { zh: '现知悉范围', en: 'Scope after' }, kind: 'text' },
    { key: 'mark_from', title: { zh: '原标志', en: 'Mark before' }, kind: 'mark' },
    { key: 'mark_to', title: { zh: '现标志', en: 'Mark after' }, kind: 'mark' },
    { key: 'reason', title: { zh: '理由', en: 'Reason' }, kind: 'text' },
    { key: 'proposer', title: { zh: '承办人', en: 'Proposed by' }, kind: 'text' },
    { key: 'deciders', title: { zh: '审核审定', en: 'Decided by' }, kind: 'text' },
    { key: 'at', title: { zh: '办理时间', en: 'At' }, kind: 'instant', filter: true },
    {
      key: 'document_id',
      title: { zh: '文件', en: 'Document' },
      kind: 'thing',
      of: 'document',
      hidden: true,
      filter: true,
    },
  ],
  from: {
    tables: `secret_change c ${joined(document, 'd', 'c.document_id')}`,
    select: {
      id: 'c.id',
      title: 'd.title',
      doc_no: 'd.doc_no',
      kind: 'c.kind',
      level_from: rankSql('c.level_from'),
      level_to: rankSql('c.level_to'),
      period_from: periodSql('c.period_from'),
      period_to: periodSql('c.period_to'),
      scope_from: scopeSql('c.unit_id', 'c.need_from'),
      scope_to: scopeSql('c.unit_id', 'c.need_to'),
      mark_from: 'c.mark_from',
      mark_to: 'c.mark_to',
      reason: 'c.reason',
      proposer: nameOf('person', 'c.proposer_id'),
      deciders: decidersSql('c.unit_id', 'c.deciders'),
      at: 'c.at',
      document_id: 'c.document_id',
    },
    labelled: 'd',
    order: 'c.at',
    search: 'd.search',
  },
});
