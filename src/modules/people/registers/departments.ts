import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { department } from '#modules/organization/index.ts';

export const departments = defineRegister({
  name: 'departments',
  hub: 'organization',
  title: { zh: '部门', en: 'Departments' },
  clauses: [],
  object: 'department',
  columns: [
    { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', names: true, filter: true },
    { key: 'head', title: { zh: '负责人', en: 'Head' }, kind: 'person' },
    { key: 'people', title: { zh: '人数', en: 'People' }, kind: 'number' },
  ],
  from: {
    tables: `${department.name} d`,
    select: {
      id: 'd.id',
      name: 'd.name',
      head: nameOf('person', 'd.head_id'),
      people:
        "(select count(*)::int from person p where p.unit_id = d.unit_id and p.department_id = d.id and p.state <> 'left')",
    },
    order: 'd.name',
  },
});
