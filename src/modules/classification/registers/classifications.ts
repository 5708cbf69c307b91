import { decidingNames } from '#kernel/value-words.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { document } from '#modules/documents/index.ts';
import { defineRegister } from '#kernel/register.ts';
import { decidersSql, periodSql, rankSql, scopeSql } from './sql.ts';

const regimes = {
  state: { zh: '国家秘密', en: 'state secret' },
  group: { zh: '集团秘密', en: 'group secret' },
  company: { zh: '商业秘密', en: 'trade secret' },
  own: { zh: '内部事项', en: 'own matter' },
} as const;

/** 定密事项一览: every decision as it was made; what changed later stands in the register of changes. */
export const classifications = defineRegister({
  name: 'classifications',
  title: { zh: '定密事项一览表', en: 'Classified matters' },
  clauses: ['CLASSIFY-015', 'CLASSIFY-012', 'CLASSIFY-031'],
  object: 'classification',
  columns: [
    { key: 'title', title: { zh: '事项名称', en: 'Matter' }, kind: 'text', names: true },
    { key: 'doc_no', title: { zh: '文号', en: 'Document no.' }, kind: 'text', aside: true, filter: true },
    { key: 'level', title: { zh: '密级', en: 'Level' }, kind: 'level', filter: true },
    { key: 'regime', title: { zh: '秘密类别', en: 'Kind of secret' }, kind: 'status', filter: true, values: regimes },
    { key: 'period', title: { zh: '保密期限', en: 'Period' }, kind: 'text' },
    { key: 'scope', title: { zh: '知悉范围', en: 'Scope' }, kind: 'text' },
    { key: 'basis', title: { zh: '定密依据', en: 'Basis' }, kind: 'text' },
    {
      key: 'kind',
      title: { zh: '定密方式', en: 'How' },
      kind: 'status',
      filter: true,
      values: decidingNames,
    },
    { key: 'proposer', title: { zh: '承办人', en: 'Proposed by' }, kind: 'text' },
    { key: 'deciders', title: { zh: '审核审定', en: 'Decided by' }, kind: 'text' },
    { key: 'decided_on', title: { zh: '定密日期', en: 'Decided on' }, kind: 'date', filter: true },
    { key: 'mark', title: { zh: '标志', en: 'Mark' }, kind: 'mark' },
    { key: 'authority_document', title: { zh: '定密授权文件', en: 'Authorising document' }, kind: 'text' },
    { key: 'decision_document', title: { zh: '上级文号', en: 'Decision document' }, kind: 'text' },
    { key: 'department', title: { zh: '承办部门', en: 'Department' }, kind: 'department', filter: true },
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
    tables: `classification c ${joined(document, 'd', 'c.document_id')}`,
    select: {
      id: 'c.id',
      title: 'd.title',
      doc_no: 'd.doc_no',
      level: rankSql('c.decided_level'),
      regime: 'c.regime',
      period: periodSql('c.period'),
      scope: scopeSql('c.unit_id', 'c.need'),
      basis: 'c.basis',
      kind: 'c.kind',
      proposer: nameOf('person', 'c.proposer_id'),
      deciders: decidersSql('c.unit_id', 'c.deciders'),
      decided_on: 'c.decided_on',
      mark: 'c.mark',
      authority_document: 'c.authority_document',
      decision_document: 'c.decision_document',
      department: nameOf('department', 'd.department_id'),
      document_id: 'c.document_id',
    },
    labelled: 'd',
    order: 'c.at',
    search: 'd.search',
  },
});
