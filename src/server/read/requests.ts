import type { Case, CaseStep } from '#kernel/approval.ts';
import type { Reader } from './read.ts';

/** Requests that ended longer ago are history: they stand in the list of all. */
const freshDays = 14;
const most = 20;

/** Whoever may sign the step whose turn it is, by name; a department's head is that of its department. */
const signers = `(select array_agg(distinct p.name order by p.name) from person p
    where p.unit_id = k.unit_id and p.state = 'active' and p.id <> k.initiator and (
      (s.role = 'dept_head' and k.department_id is not null and exists (select 1 from department d
        where d.unit_id = k.unit_id and d.id = k.department_id and d.head_id = p.id))
      or ((s.role <> 'dept_head' or k.department_id is null) and exists (select 1 from appointment a
        where a.unit_id = k.unit_id and a.person_id = p.id and a.role = s.role and a.since <= $2 and (a.until is null or a.until > $2)))))`;

/** What he asked for and what became of it: whose turn it is, who decided what, what may be done with it. */
export async function requestsOf(reader: Reader) {
  const { query, presence } = reader;
  const since = new Date(Date.parse(presence.now) - freshDays * 86_400_000).toISOString();
  const rows = await query<Case>(
    `select k.* from "case" k where k.unit_id = $1 and k.initiator = $2
       and (k.status in ('open', 'returned') or (k.status = 'approved' and (k.until is null or k.until >= $3)) or k.closed_at >= $4)
     order by k.opened_at desc, k.id desc limit ${most}`,
    [presence.unit.id, presence.actor.id, presence.now, since],
  );
  if (rows.length === 0) return [];
  const steps = await query<Pick<CaseStep, 'case_id' | 'no' | 'role' | 'status' | 'decided_at' | 'opinion'> & Named>(
    `select s.case_id, s.no, s.role, s.status, s.decided_at, s.opinion, p.name,
       case when s.status = 'waiting' then ${signers} end as people
     from case_step s join "case" k on k.unit_id = s.unit_id and k.id = s.case_id and k.round = s.round
       left join person p on p.unit_id = s.unit_id and p.id = s.decided_by
     where s.unit_id = $1 and s.case_id = any($3::text[]) order by s.case_id, s.no`,
    [presence.unit.id, presence.now, rows.map(({ id }) => id)],
  );
  const of = Map.groupBy(steps, ({ case_id }) => case_id);
  return rows.map(({ id, no, title, status, opened_at, closed_at, level, procedure, then, until }) => ({
    id,
    no,
    title,
    status,
    opened_at,
    closed_at,
    level,
    procedure,
    then,
    until,
    steps: (of.get(id) ?? []).map(({ role, status: stands, decided_at, opinion, name, people }) => ({
      role,
      status: stands,
      decided_at,
      opinion: stands === 'waiting' || stands === 'signed' ? null : opinion,
      name,
      people: people ?? [],
    })),
  }));
}

interface Named {
  readonly name: string | null;
  readonly people: string[] | null;
}

export type Request = Awaited<ReturnType<typeof requestsOf>>[number];
