import { holds } from '#kernel/actor.ts';
import type { Instant } from '#kernel/json.ts';
import type { Reader } from './read.ts';
import { knowableToOffice } from './kept.ts';

export interface LateWith {
  readonly person: { readonly id: string; readonly name: string };
  readonly department: string | null;
  /** Things about which he is late. */
  readonly count: number;
  readonly since: Instant;
}

const most = 100;

/** Who is late, and with how many things the caller may know of: his department's people, for whoever oversees the unit all. */
export async function lateWith(reader: Reader): Promise<LateWith[]> {
  const { app, presence, query } = reader;
  const { actor, now, unit } = presence;
  const all = holds(actor, 'secrecy_office_head', 'leader_in_charge', 'principal', 'business_leader');
  const rows = await query<{ id: string; name: string; department: string | null; count: number; since: Instant }>(
    `select p.id, p.name, d.name as department, count(distinct o.object_id)::int as count, min(o.due_at) as since
     from obligation o join person p on p.unit_id = o.unit_id and p.id = o.owner_id
       left join department d on d.unit_id = p.unit_id and d.id = p.department_id
     where o.unit_id = $1 and o.status in ('open', 'overdue') and o.due_at < $2 and p.id <> $3
       and ($4::boolean or d.head_id = $3 or ($5::text is not null and p.department_id = $5)) and ${knowableToOffice(app, 'o')}
     group by p.id, p.name, d.name order by min(o.due_at), p.id limit ${most}`,
    [unit.id, now, actor.id, all, holds(actor, 'dept_secrecy_officer') ? actor.departmentId : null],
  );
  return rows.map(({ id, name, department, count, since }) => ({ person: { id, name }, department, count, since }));
}
