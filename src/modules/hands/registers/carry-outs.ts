import { defineRegister } from '#kernel/register.ts';
import { nameOf, namesOf } from '#kernel/relation.ts';
import { carrier } from '#modules/documents/index.ts';

/** 携带外出登记簿 (CARRIER-053): bearers, purpose, copies, destination, start and end, case, keeper, signature. */
export const carryOuts = defineRegister({
  name: 'carry-outs',
  within: 'loans',
  title: { zh: '携带外出登记簿', en: 'Register of carry-outs' },
  clauses: ['CARRIER-051', 'CARRIER-052', 'CARRIER-053'],
  object: 'carry_out',
  columns: [
    { key: 'approved_at', title: { zh: '批准时间', en: 'Approved' }, kind: 'instant', filter: true },
    { key: 'approval', title: { zh: '批准', en: 'Approval' }, kind: 'text' },
    { key: 'bearers', title: { zh: '携带人', en: 'Bearers' }, kind: 'text' },
    { key: 'purpose', title: { zh: '事由', en: 'Purpose' }, kind: 'text', names: true },
    { key: 'items', title: { zh: '件号', en: 'Copies' }, kind: 'text' },
    { key: 'destination', title: { zh: '去向', en: 'Destination' }, kind: 'text' },
    { key: 'start_at', title: { zh: '起', en: 'From' }, kind: 'instant', filter: true },
    { key: 'end_at', title: { zh: '止', en: 'Until' }, kind: 'deadline', filter: true },
    { key: 'case_no', title: { zh: '文件箱（包）号', en: 'Document case' }, kind: 'text' },
    { key: 'keeper', title: { zh: '专管人', en: 'Keeper' }, kind: 'person' },
    { key: 'signed', title: { zh: '签字', en: 'Signed' }, kind: 'flag' },
    { key: 'departed_at', title: { zh: '出发', en: 'Left' }, kind: 'instant' },
    { key: 'returned_at', title: { zh: '返回', en: 'Back' }, kind: 'instant' },
    { key: 'checked_by', title: { zh: '清点人', en: 'Counted by' }, kind: 'person' },
    {
      key: 'status',
      title: { zh: '状态', en: 'State' },
      kind: 'status',
      filter: true,
      values: {
        approved: { zh: '已批准', en: 'approved' },
        out: { zh: '在外', en: 'outside' },
        back: { zh: '已返回', en: 'back' },
      },
    },
  ],
  from: {
    tables: `carry_out j
      left join "case" a on a.unit_id = j.unit_id and a.id = j.case_id`,
    select: {
      id: 'j.id',
      approved_at: 'j.approved_at',
      approval: 'a.no',
      bearers: namesOf('person', 'j.bearers'),
      purpose: 'j.purpose',
      items: `(select string_agg(x.code, '、' order by x.code) from ${carrier.name} x where x.unit_id = j.unit_id and x.id = any(j.carriers))`,
      destination: 'j.destination',
      start_at: 'j.start_at',
      end_at: 'j.end_at',
      case_no: 'j.case_no',
      keeper: nameOf('person', 'j.keeper_id'),
      signed: 'j.signed',
      departed_at: 'j.departed_at',
      returned_at: 'j.returned_at',
      checked_by: nameOf('person', 'j.checked_by'),
      status: 'j.status',
    },
    labelled: 'j',
    order: 'j.approved_at',
  },
});
