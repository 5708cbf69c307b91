import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases/inventory.ts';
import { countVerdicts } from '../tables.ts';

const staff = ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer', 'secrecy_office_head'] as const;

/** 清点记录: what was expected, what was there, who counted and who checked. */
export const inventories = defineRegister({
  name: 'inventories',
  title: say('register.inventories'),
  clauses: ['CARRIER-057'],
  object: 'inventory',
  menu: staff,
  columns: [
    { key: 'opened_at', title: say('column.opened_at'), kind: 'instant', filter: true },
    { key: 'scope', title: say('column.scope'), kind: 'text' },
    { key: 'expected', title: say('column.expected'), kind: 'number' },
    { key: 'present', title: say('column.present'), kind: 'number' },
    { key: 'missing', title: say('column.missing'), kind: 'number' },
    { key: 'surplus', title: say('column.surplus'), kind: 'number' },
    { key: 'opened_by', title: say('column.opened_by'), kind: 'person' },
    { key: 'counted_by', title: say('column.counted_by'), kind: 'person' },
    { key: 'counted_at', title: say('column.counted_at'), kind: 'instant' },
    { key: 'confirmed_by', title: say('column.confirmed_by'), kind: 'person' },
    { key: 'confirmed_at', title: say('column.confirmed_at'), kind: 'instant' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { open: say('status.open'), counted: say('status.counted'), closed: say('status.closed') },
    },
    { key: 'hash', title: say('column.hash'), kind: 'text', hidden: true },
    { key: 'place', title: say('field.place'), kind: 'thing', of: 'place', filter: true, hidden: true },
    { key: 'department', title: say('field.department'), kind: 'department', filter: true, hidden: true },
  ],
  from: {
    tables: 'inventory i',
    select: {
      id: 'i.id',
      opened_at: 'i.opened_at',
      scope: `coalesce(${nameOf('place', 'i.place_id')}, ${nameOf('department', 'i.department_id')}, '${say('scope.all').zh}')`,
      expected: 'i.expected',
      present: 'i.present',
      missing: 'i.missing',
      surplus: 'i.surplus',
      opened_by: nameOf('person', 'i.opened_by'),
      counted_by: nameOf('person', 'i.counted_by'),
      counted_at: 'i.counted_at',
      confirmed_by: nameOf('person', 'i.confirmed_by'),
      confirmed_at: 'i.confirmed_at',
      status: 'i.status',
      hash: 'i.hash',
      place: 'i.place_id',
      department: nameOf('department', 'i.department_id'),
    },
    labelled: 'i',
    order: 'i.opened_at',
  },
});

/** Every scan of every count, as it was judged. */
export const countEntries = defineRegister({
  name: 'count-entries',
  within: 'inventories',
  title: say('register.count-entries'),
  clauses: ['CARRIER-057', 'CARRIER-002'],
  object: 'inventory',
  menu: staff,
  columns: [
    { key: 'at', title: say('column.at'), kind: 'instant', filter: true },
    { key: 'code', title: say('field.code'), kind: 'code', filter: true },
    {
      key: 'verdict',
      title: say('column.verdict'),
      kind: 'status',
      filter: true,
      values: Object.fromEntries(countVerdicts.map((one) => [one, say(`short.${one}`)])),
    },
    { key: 'by', title: say('column.by'), kind: 'person' },
    { key: 'inventory', title: say('field.inventory'), kind: 'thing', of: 'inventory', filter: true, hidden: true },
  ],
  from: {
    tables: `count_entry e
      join inventory i on i.unit_id = e.unit_id and i.id = e.inventory_id`,
    select: {
      id: 'e.id',
      at: 'e.at',
      code: 'e.code',
      verdict: 'e.verdict',
      by: nameOf('person', 'e.by'),
      inventory: 'e.inventory_id',
    },
    labelled: 'i',
    order: 'e.at',
  },
});

/** 定期清理登记: the counts of each department and period. */
export const sortings = defineRegister({
  name: 'sortings',
  within: 'inventories',
  title: say('register.sortings'),
  clauses: ['CARRIER-057'],
  object: 'sorting',
  menu: [...staff, 'dept_head'],
  columns: [
    { key: 'period', title: say('field.period'), kind: 'turn', filter: true },
    { key: 'department', title: say('field.department'), kind: 'department', filter: true },
    { key: 'kept', title: say('field.kept'), kind: 'number' },
    { key: 'filed', title: say('field.filed'), kind: 'number' },
    { key: 'returned', title: say('field.returned'), kind: 'number' },
    { key: 'listed', title: say('field.listed'), kind: 'number' },
    { key: 'note', title: say('field.note'), kind: 'text' },
    { key: 'by', title: say('column.by'), kind: 'person' },
    { key: 'at', title: say('column.at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: 'sorting s',
    select: {
      id: 's.id',
      period: 's.period',
      department: nameOf('department', 's.department_id'),
      kept: 's.kept',
      filed: 's.filed',
      returned: 's.returned',
      listed: 's.listed',
      note: 's.note',
      by: nameOf('person', 's.by'),
      at: 's.at',
    },
    order: 's.at',
  },
});
