import { nameOf } from '#kernel/relation.ts';
import { defineScan } from '#kernel/scan.ts';
import { gradeRanks } from './rules/post.ts';
import { person, type Person } from './tables.ts';

type Row = Pick<Person, 'id' | 'code' | 'name' | 'post' | 'grade'> & { readonly overdue: number };

/** The card at the desk. What somebody may know and what he owes is shown to himself and to the registry only. */
export const personScan = defineScan(person, {
  tables: 'person p',
  select: {
    id: 'p.id',
    code: 'p.code',
    name: 'p.name',
    post: 'p.post',
    grade: 'p.grade',
    department: nameOf('department', 'p.department_id'),
  },
  where: "p.state <> 'left'",
  holds: true,
  told: ({ grade, overdue, ...basic }: Row, actor) => {
    const full = basic.id === actor.id || actor.tokens.includes('duty:registry');
    return { ...basic, ...(full ? { grade, overdue, clearance: gradeRanks[grade] } : {}) };
  },
  cards: {
    title: '人员证件 / badges',
    select: { title: 'p.name', detail: `concat_ws(' ', ${nameOf('department', 'p.department_id')}, p.post)` },
    order: 'p.employee_no',
  },
});
