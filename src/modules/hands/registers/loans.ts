import { defineRegister } from '#kernel/register.ts';
import { leftJoined, nameOf } from '#kernel/relation.ts';
import { copyJoined } from '#modules/documents/door/joins.ts';
import { person } from '#modules/people/index.ts';
import { thing, thingSelect } from './columns.ts';

/** 借阅登记簿: signed for on going out, checked and cancelled on coming back (CARRIER-023). */
export const loans = defineRegister({
  name: 'loans',
  title: { zh: '借阅登记簿', en: 'Register of loans' },
  clauses: ['CARRIER-021', 'CARRIER-022', 'CARRIER-023'],
  object: 'holding',
  columns: [
    { key: 'started_at', title: { zh: '借阅时间', en: 'Lent' }, kind: 'instant', filter: true },
    { key: 'borrower', title: { zh: '借阅人', en: 'Borrower' }, kind: 'person' },
    {
      key: 'borrower_id',
      title: { zh: '借阅人', en: 'Borrower' },
      kind: 'thing',
      of: 'person',
      filter: true,
      hidden: true,
    },
    { key: 'department', title: { zh: '部门', en: 'Department' }, kind: 'department', filter: true },
    ...thing,
    { key: 'purpose', title: { zh: '用途', en: 'Purpose' }, kind: 'text' },
    { key: 'id_checked', title: { zh: '验证件', en: 'ID checked' }, kind: 'flag' },
    { key: 'signed', title: { zh: '签字', en: 'Signed' }, kind: 'flag' },
    {
      key: 'signed_by',
      title: { zh: '签字凭据', en: 'Signature known by' },
      kind: 'status',
      filter: true,
      values: {
        pin: { zh: '本人PIN', en: "borrower's own PIN" },
        tablet: { zh: '平板手签', en: 'signed on the screen' },
        slip: { zh: '纸质回执', en: 'paper slip' },
        clerk: { zh: '经办人见证', en: "clerk's word" },
      },
    },
    {
      key: 'grade',
      title: { zh: '证明等级', en: 'Grade of proof' },
      kind: 'status',
      values: {
        A: { zh: 'A 本人证明', en: 'A proved by himself' },
        B: { zh: 'B 留有证据', en: 'B evidence kept' },
        C: { zh: 'C 有人见过', en: 'C seen' },
        D: { zh: 'D 经办人所称', en: 'D as declared' },
        owed: { zh: '待签回执', en: 'receipt outstanding' },
      },
    },
    { key: 'receipt', title: { zh: '回执', en: 'Receipt' }, kind: 'text' },
    { key: 'approval', title: { zh: '批准', en: 'Approval' }, kind: 'text' },
    { key: 'due_at', title: { zh: '应还时间', en: 'Due back' }, kind: 'deadline', filter: true },
    { key: 'handed_by', title: { zh: '经办人', en: 'Handed out by' }, kind: 'person' },
    { key: 'returned_at', title: { zh: '归还时间', en: 'Returned' }, kind: 'instant', filter: true },
    { key: 'checked_by', title: { zh: '核对人', en: 'Checked by' }, kind: 'person' },
    {
      key: 'status',
      title: { zh: '状态', en: 'State' },
      kind: 'status',
      filter: true,
      values: {
        open: { zh: '在借', en: 'out' },
        returned: { zh: '已归还', en: 'returned' },
        undone: { zh: '已撤销', en: 'undone' },
      },
    },
  ],
  from: {
    tables: `holding h ${copyJoined('h.carrier_id')}
      ${leftJoined(person, 'p', 'h.person_id')}
      left join "case" a on a.unit_id = h.unit_id and a.id = h.case_id
      left join circulation r on r.unit_id = h.unit_id and r.id = h.circulation_id`,
    select: {
      id: 'h.id',
      started_at: 'h.started_at',
      borrower: 'p.name',
      borrower_id: 'h.person_id',
      department: nameOf('department', 'p.department_id'),
      ...thingSelect,
      purpose: 'h.purpose',
      id_checked: 'h.id_checked',
      signed: 'h.signed',
      signed_by: 'h.signed_by',
      grade: `case when not h.signed and h.receipt_id is not null then 'owed'
        when h.signed_by = 'pin' then 'A' when h.signed_by = 'tablet' then 'B' when h.signed_by = 'slip' then 'C'
        when h.signed then 'D' end`,
      receipt: '(select q.no from loan_receipt q where q.unit_id = h.unit_id and q.id = h.receipt_id)',
      approval: 'a.no',
      due_at: 'h.due_at',
      handed_by: nameOf('person', 'h.handed_by'),
      returned_at: 'h.returned_at',
      checked_by: nameOf('person', 'h.checked_by'),
      status: 'h.status',
    },
    where: "(h.kind = 'loan' or coalesce(r.alone, false))",
    labelled: 'c',
    order: 'h.started_at',
    search: 'd.search',
  },
});

/** What came back after its time, which is seldom: a register of its own, so that it is found without reading all loans. */
export const lateReturns = defineRegister({
  ...loans,
  name: 'late-returns',
  within: 'loans',
  title: { zh: '逾期归还', en: 'Returned late' },
  from: { ...loans.from, where: 'h.returned_at > h.due_at', order: 'h.returned_at' },
});
