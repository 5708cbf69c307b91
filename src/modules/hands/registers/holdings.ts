import { defineRegister } from '#kernel/register.ts';
import { joined, leftJoined, nameOf } from '#kernel/relation.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { person } from '#modules/people/index.ts';
import { thing, thingSelect } from './columns.ts';

/** 个人持有台账: what is in a person's hand now, by whatever way it came there, also from an old ledger (CARRIER-018). */
export const holdings = defineRegister({
  name: 'holdings',
  within: 'carriers',
  title: { zh: '个人持有台账', en: 'Personal holdings' },
  clauses: ['CARRIER-013', 'CARRIER-014', 'CARRIER-018', 'CARRIER-022'],
  object: 'carrier',
  columns: [
    { key: 'code', title: { zh: '载体编码', en: 'Code' }, kind: 'code', filter: true },
    ...thing,
    { key: 'holder', title: { zh: '持有人', en: 'Holder' }, kind: 'person' },
    {
      key: 'holder_id',
      title: { zh: '持有人', en: 'Holder' },
      kind: 'thing',
      of: 'person',
      filter: true,
      hidden: true,
    },
    { key: 'department', title: { zh: '部门', en: 'Department' }, kind: 'department', filter: true },
    {
      key: 'kind',
      title: { zh: '方式', en: 'As' },
      kind: 'status',
      filter: true,
      values: {
        read: { zh: '传阅', en: 'reading' },
        loan: { zh: '借阅', en: 'loan' },
        carry: { zh: '外带', en: 'carried out' },
        other: { zh: '其他', en: 'other' },
      },
    },
    { key: 'since', title: { zh: '领取时间', en: 'Since' }, kind: 'instant', filter: true },
    { key: 'due_at', title: { zh: '应还时间', en: 'Due back' }, kind: 'deadline', filter: true },
    { key: 'overdue', title: { zh: '逾期', en: 'Overdue' }, kind: 'flag', filter: true },
  ],
  from: {
    tables: `${carrier.name} c
      ${joined(document, 'd', 'c.document_id')}
      ${leftJoined(person, 'p', 'c.hand_id')}
      left join holding h on h.unit_id = c.unit_id and h.carrier_id = c.id and h.status = 'open'`,
    select: {
      id: 'c.id',
      code: 'c.code',
      ...thingSelect,
      holder: 'p.name',
      holder_id: 'c.hand_id',
      department: nameOf('department', 'p.department_id'),
      kind: "coalesce(h.kind, 'other')",
      since: 'c.since',
      due_at: 'c.due_at',
      overdue: 'coalesce(c.due_at < $now, false)',
    },
    where: "c.hand = 'person'",
    labelled: 'c',
    order: 'c.since',
    search: 'd.search',
  },
});
