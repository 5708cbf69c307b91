import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { kindNames } from '../rules/places.ts';

/** Cabinets, rooms and key places with the code that is scanned at them. */
export const places = defineRegister({
  name: 'places',
  hub: 'sites',
  title: { zh: '存放位置', en: 'Places' },
  clauses: [],
  object: 'place',
  columns: [
    { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', names: true, filter: true },
    {
      key: 'kind',
      title: { zh: '种类', en: 'Kind' },
      kind: 'status',
      filter: true,
      values: kindNames,
    },
    { key: 'department', title: { zh: '部门', en: 'Department' }, kind: 'department', filter: true },
    { key: 'head', title: { zh: '负责人', en: 'In charge' }, kind: 'person' },
    { key: 'code', title: { zh: '编码', en: 'Code' }, kind: 'code', filter: true },
  ],
  from: {
    tables: `place l left join department d on d.unit_id = l.unit_id and d.id = l.department_id`,
    select: {
      id: 'l.id',
      name: 'l.name',
      kind: 'l.kind',
      department: 'd.name',
      head: nameOf('person', 'l.head_id'),
      code: 'l.code',
    },
    order: 'l.name',
  },
});
