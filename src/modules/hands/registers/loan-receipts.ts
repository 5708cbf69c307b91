import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';

/** 借阅回执: how each was signed, and which are still owed (CARRIER-023). */
export const loanReceipts = defineRegister({
  name: 'loan-receipts',
  title: { zh: '借阅回执', en: 'Receipts of loans' },
  clauses: ['CARRIER-023'],
  object: 'loan_receipt',
  menu: ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'],
  columns: [
    { key: 'no', title: { zh: '回执号', en: 'No.' }, kind: 'text', names: true },
    { key: 'made_at', title: { zh: '时间', en: 'Made' }, kind: 'instant', filter: true },
    { key: 'person', title: { zh: '领用人', en: 'Borrower' }, kind: 'person' },
    { key: 'copies', title: { zh: '件数', en: 'Copies' }, kind: 'number' },
    {
      key: 'status',
      title: { zh: '状态', en: 'State' },
      kind: 'status',
      filter: true,
      values: {
        open: { zh: '待签回执', en: 'receipt outstanding' },
        signed: { zh: '已签', en: 'signed' },
        void: { zh: '已作废', en: 'void' },
      },
    },
    {
      key: 'signed_by',
      title: { zh: '签字凭据', en: 'Signature known by' },
      kind: 'status',
      filter: true,
      values: {
        pin: { zh: '本人PIN', en: "borrower's own PIN" },
        tablet: { zh: '平板手签', en: 'signed on the screen' },
        slip: { zh: '纸质回执', en: 'paper slip' },
      },
    },
    { key: 'signed_at', title: { zh: '签字时间', en: 'Signed' }, kind: 'instant' },
    { key: 'taken_by', title: { zh: '收签人', en: 'Taken in by' }, kind: 'person' },
    { key: 'made_by', title: { zh: '经办人', en: 'Handed out by' }, kind: 'person' },
    { key: 'sha256', title: { zh: '手签校验值', en: 'Hash of the signature' }, kind: 'text', hidden: true },
  ],
  from: {
    tables: 'loan_receipt r',
    select: {
      id: 'r.id',
      made_at: 'r.made_at',
      no: 'r.no',
      person: nameOf('person', 'r.person_id'),
      copies: `(select count(*)::int from holding h where h.unit_id = r.unit_id and h.receipt_id = r.id and h.status <> 'undone')`,
      status: 'r.status',
      signed_by: 'r.signed_by',
      signed_at: 'r.signed_at',
      taken_by: nameOf('person', 'r.taken_by'),
      made_by: nameOf('person', 'r.made_by'),
      sha256: 'r.sha256',
    },
    order: 'r.made_at',
  },
});
