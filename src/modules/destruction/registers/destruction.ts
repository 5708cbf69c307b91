import { carrierKindNames } from '#kernel/generated/names.ts';
import { nameOf } from '#kernel/relation.ts';
import { copyJoined } from '#modules/documents/door/joins.ts';
import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/destruction.ts';
import { destructionMethods, siteKinds } from '../tables.ts';
import { levelBeside } from '#modules/documents/door/registers/columns.ts';

export const methods = Object.fromEntries(destructionMethods.map((one) => [one, say(`method.${one}`)]));
const states = {
  draft: say('status.draft'),
  handed: say('status.handed'),
  completed: say('status.completed'),
  cancelled: say('status.cancelled'),
};
const staff = ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer', 'secrecy_office_head'] as const;

/** Who signed last in the case: the leader. */
const approver = `(select ${nameOf('person', 's.decided_by')} from case_step s
  where s.unit_id = l.unit_id and s.case_id = l.case_id and s.status = 'signed' order by s.round desc, s.no desc limit 1)`;

const signatures = [
  { key: 'destroyer', title: say('column.destroyer'), kind: 'person' },
  { key: 'supervisor', title: say('column.supervisor'), kind: 'person' },
  { key: 'approver', title: say('column.approver'), kind: 'person' },
  { key: 'received_by', title: say('column.received_by'), kind: 'text' },
] as const;

/** 销毁登记: every item that was listed, with the signatures under which it went. Kept for good. */
export const destruction = defineRegister({
  name: 'destruction',
  within: 'destruction-lists',
  title: say('register.destruction'),
  clauses: ['CARRIER-061', 'CARRIER-062', 'CARRIER-064', 'CARRIER-065'],
  object: 'carrier',
  columns: [
    { key: 'no', title: say('column.no'), kind: 'text', filter: true },
    { key: 'title', title: say('column.title'), kind: 'text', names: true },
    { key: 'issuer', title: say('column.issuer'), kind: 'text' },
    { key: 'kind', title: say('column.kind'), kind: 'status', values: carrierKindNames },
    { key: 'number', title: say('column.number'), kind: 'text' },
    { key: 'mark', title: say('column.mark'), kind: 'mark' },
    levelBeside,
    { key: 'pages', title: say('column.pages'), kind: 'text' },
    { key: 'copy_no', title: say('column.copy_no'), kind: 'copy-no' },
    { key: 'reason', title: say('column.reason'), kind: 'text' },
    { key: 'keeper', title: say('column.keeper'), kind: 'person' },
    { key: 'completed_at', title: say('column.completed_at'), kind: 'instant', filter: true },
    { key: 'method', title: say('column.method'), kind: 'status', values: methods },
    { key: 'site', title: say('column.site'), kind: 'text' },
    ...signatures,
    { key: 'status', title: say('column.status'), kind: 'status', filter: true, values: states },
    { key: 'list', title: say('field.list'), kind: 'thing', of: 'destruction_list', filter: true, hidden: true },
    { key: 'listed_at', title: say('column.made_at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: `destruction_item i
      join destruction_list l on l.unit_id = i.unit_id and l.id = i.list_id
      ${copyJoined('i.carrier_id')}`,
    select: {
      id: 'i.carrier_id',
      no: 'l.no',
      title: 'i.title',
      issuer: 'd.issuer',
      kind: 'c.kind',
      number: 'coalesce(d.doc_no, d.register_no, i.carrier_no)',
      mark: 'i.mark',
      level: 'c."level"',
      pages: 'i.pages',
      copy_no: 'i.copy_no',
      reason: 'i.reason',
      keeper: nameOf('person', 'l.made_by'),
      completed_at: 'l.completed_at',
      method: 'l.method',
      site: 'l.site',
      destroyer: nameOf('person', 'l.destroyer_id'),
      supervisor: nameOf('person', 'l.supervisor_id'),
      approver,
      received_by: 'l.received_by',
      status: 'l.status',
      list: 'i.list_id',
      listed_at: 'i.listed_at',
    },
    labelled: 'c',
    order: 'i.listed_at',
    search: 'd.search',
  },
});

/** 销毁清册: the batches. */
export const destructionLists = defineRegister({
  name: 'destruction-lists',
  title: say('register.destruction-lists'),
  clauses: ['CARRIER-061', 'CARRIER-064'],
  object: 'destruction_list',
  menu: [...staff, 'destroyer', 'destruction_supervisor'],
  columns: [
    { key: 'no', title: say('column.no'), kind: 'text', names: true, filter: true },
    { key: 'copies', title: say('column.copies'), kind: 'number' },
    { key: 'method', title: say('column.method'), kind: 'status', values: methods },
    { key: 'site', title: say('column.site'), kind: 'text' },
    { key: 'status', title: say('column.status'), kind: 'status', filter: true, values: states },
    { key: 'made_by', title: say('column.made_by'), kind: 'person' },
    { key: 'made_at', title: say('column.made_at'), kind: 'instant', filter: true },
    { key: 'handed_at', title: say('column.handed_at'), kind: 'instant' },
    ...signatures,
    { key: 'completed_at', title: say('column.completed_at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: 'destruction_list l',
    select: {
      id: 'l.id',
      no: 'l.no',
      copies: 'l.copies',
      method: 'l.method',
      site: 'l.site',
      status: 'l.status',
      made_by: nameOf('person', 'l.made_by'),
      made_at: 'l.made_at',
      handed_at: 'l.handed_at',
      destroyer: nameOf('person', 'l.destroyer_id'),
      supervisor: nameOf('person', 'l.supervisor_id'),
      approver,
      received_by: 'l.received_by',
      completed_at: 'l.completed_at',
    },
    labelled: 'l',
    order: 'l.made_at',
  },
});

/** 指定销毁场所名单. */
export const destructionSites = defineRegister({
  name: 'destruction-sites',
  within: 'destruction-lists',
  title: say('register.destruction-sites'),
  clauses: ['CARRIER-062'],
  object: 'destruction_site',
  menu: staff,
  columns: [
    { key: 'name', title: say('field.name'), kind: 'text', names: true },
    {
      key: 'kind',
      title: say('field.kind'),
      kind: 'status',
      filter: true,
      values: Object.fromEntries(siteKinds.map((kind) => [kind, say(`kind.${kind}`)])),
    },
    { key: 'document', title: say('field.document'), kind: 'text' },
    { key: 'certificate', title: say('field.site-certificate'), kind: 'text' },
    { key: 'until', title: say('field.until'), kind: 'date' },
    { key: 'listed_at', title: say('column.listed_at'), kind: 'instant' },
  ],
  from: {
    tables: 'destruction_site s',
    select: {
      id: 's.id',
      name: 's.name',
      kind: 's.kind',
      document: 's.document',
      certificate: 's.certificate',
      until: 's.until',
      listed_at: 's.listed_at',
    },
    order: 's.listed_at',
  },
});

/** 废品出售登记. */
export const wasteSales = defineRegister({
  name: 'waste-sales',
  within: 'destruction-lists',
  title: say('register.waste-sales'),
  clauses: ['CARRIER-063'],
  object: 'waste_sale',
  menu: [...staff, 'office_head'],
  columns: [
    { key: 'sold_at', title: say('column.sold_at'), kind: 'instant', filter: true },
    { key: 'buyer', title: say('field.buyer'), kind: 'text', names: true },
    { key: 'items', title: say('field.waste'), kind: 'text' },
    { key: 'checked_by', title: say('field.checked_by'), kind: 'person' },
    { key: 'sold_by', title: say('column.sold_by'), kind: 'person' },
  ],
  from: {
    tables: 'waste_sale w',
    select: {
      id: 'w.id',
      sold_at: 'w.sold_at',
      buyer: 'w.buyer',
      items: `(select string_agg(concat_ws(' ', i ->> 'what', i ->> 'quantity'), '；') from jsonb_array_elements(w.items) i)`,
      checked_by: nameOf('person', 'w.checked_by'),
      sold_by: nameOf('person', 'w.sold_by'),
    },
    order: 'w.sold_at',
  },
});
