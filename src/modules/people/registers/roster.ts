import { cardRoles } from '#kernel/command.ts';
import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';

const cardTokens = cardRoles.map((role) => `'r:${role}'`).join(', ');

/** Who works here and where: what every colleague knows. Grades and pledges are not in it; the code of a badge is for those only who issue badges. */
export const people = defineRegister({
  name: 'people',
  title: { zh: '人员名册', en: 'People' },
  clauses: [],
  object: 'person',
  columns: [
    { key: 'employee_no', title: { zh: '工号', en: 'Staff no.' }, kind: 'text', filter: true },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', names: true, filter: true },
    { key: 'department', title: { zh: '部门', en: 'Department' }, kind: 'department', filter: true },
    { key: 'post', title: { zh: '岗位', en: 'Post' }, kind: 'text', filter: true },
    { key: 'code', title: { zh: '编码', en: 'Code' }, kind: 'code', filter: true },
  ],
  from: {
    tables: 'person p',
    select: {
      id: 'p.id',
      employee_no: 'p.employee_no',
      name: 'p.name',
      department: nameOf('department', 'p.department_id'),
      post: 'p.post',
      code: `case when array[${cardTokens}] && (select jingui.tokens()) then p.code end`,
    },
    where: "p.state <> 'left'",
    order: 'p.employee_no',
  },
});
