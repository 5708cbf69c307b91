import { holds } from '#kernel/actor.ts';
import { cardRoles } from '#kernel/command.ts';
import { defineFinder } from '#kernel/finder.ts';
import { nameOf } from '#kernel/relation.ts';
import { person, type Person } from './tables.ts';

type Row = Pick<Person, 'code' | 'name' | 'post'> & { readonly department: string | null };

/** People by a part of their name, its initials, their number or the code of their badge, which is told to those only who issue badges. */
export const personFinder = defineFinder(person, {
  rank: 4,
  from: {
    tables: 'person p',
    select: {
      id: 'p.id',
      code: 'p.code',
      name: 'p.name',
      post: 'p.post',
      department: nameOf('department', 'p.department_id'),
    },
    where: `p.state <> 'left'
      and (strpos(p.name, regexp_replace($words, '[[:space:]]', '', 'g')) > 0 or p.employee_no = $words or p.code = $words
        or exists (select from unnest($initials) i where starts_with(p.initials, i)))`,
    order: 'p.employee_no',
  },
  told: ({ code, name, post, department }: Row, actor) => {
    const detail = [department, post].filter(Boolean).join(' ');
    return { ...(holds(actor, ...cardRoles) ? { code } : {}), title: name, detail: { zh: detail, en: detail } };
  },
});
