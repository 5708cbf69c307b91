import { defineRegister } from '#kernel/register.ts';

export const departments = defineRegister({
  name: 'departments',
  title: { zh: '部门', en: 'Departments' },
  clauses: [],
  object: 'department',
  columns: [
    { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', filter: true },
    { key: 'head', title: { zh: '负责人', en: 'Head' }, kind: 'person' },
    { key: 'people', title: { zh: '人数', en: 'People' }, kind: 'number' },
  ],
  from: {
    tables: 'department d left join person h on h.unit_id = d.unit_id and h.id = d.head_id',
    select: {
      id: 'd.id',
      name: 'd.name',
      head: 'h.name',
      people:
        "(select count(*)::int from person p where p.unit_id = d.unit_id and p.department_id = d.id and p.state <> 'left')",
    },
    order: 'd.name',
  },
});
