import type { Case } from '#kernel/approval.ts';
import type { Reader } from './read.ts';

/** Requests under way of these procedures, of those the database shows him, the longest waiting first: where each stands and who is next. */
export async function openCases({ query, presence }: Reader, procedures: readonly string[], most = 100) {
  const rows = await query<
    Case & {
      readonly initiator_name: string | null;
      readonly step_role: string | null;
      readonly step_no: number | null;
      readonly step_of: number;
    }
  >(
    `select k.*, p.name as initiator_name, s.role as step_role, s.no as step_no,
       (select count(*)::int from case_step c where c.unit_id = k.unit_id and c.case_id = k.id and c.round = k.round) as step_of
     from "case" k
       left join lateral (select w.role, w.no from case_step w where w.unit_id = k.unit_id and w.case_id = k.id and w.round = k.round
         and w.status = 'waiting' order by w.no limit 1) s on k.status = 'open'
       left join person p on p.unit_id = k.unit_id and p.id = k.initiator
     where k.unit_id = $1 and k.status in ('open', 'returned') and k.procedure = any($2)
     order by k.opened_at, k.id limit ${most}`,
    [presence.unit.id, procedures],
  );
  return rows.map((row) => ({
    id: row.id,
    no: row.no,
    procedure: row.procedure,
    title: row.title,
    status: row.status,
    opened_at: row.opened_at,
    level: row.level,
    initiator: { id: row.initiator, name: row.initiator_name ?? row.initiator },
    step: row.step_role === null ? null : { role: row.step_role, no: row.step_no, of: row.step_of },
  }));
}
