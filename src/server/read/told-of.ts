import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import type { Reader } from './read.ts';

/** How often somebody was told that it is due, and how far up, and when last. */
export interface ToldUp {
  readonly times: number;
  readonly at: Instant;
  /** The office it went up to; null while its owner alone was told. */
  readonly to: RoleId | null;
}

interface Late {
  readonly id: string;
  readonly object_id: string;
  readonly escalated: number;
}

/** By obligation: what its clock said of it so far. Of one that is not late nothing was said above. */
export async function toldOf(reader: Reader, owed: readonly Late[]): Promise<ReadonlyMap<string, ToldUp>> {
  const late = owed.filter(({ escalated }) => escalated > 0);
  if (late.length === 0) return new Map();
  const rows = await reader.query<ToldUp & { id: string }>(
    `select a.detail->>'obligation' as id, count(*)::int as times, max(a.at) as at,
       (array_agg(a.to_role order by a.at desc) filter (where a.kind = 'escalation'))[1] as "to"
     from alert a where a.unit_id = $1 and a.object_id = any($2::text[])
       and a.kind in ('reminder', 'overdue', 'escalation') and a.detail->>'obligation' = any($3::text[])
     group by 1`,
    [reader.presence.unit.id, [...new Set(late.map((one) => one.object_id))], late.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, ...told }) => [id, told]));
}
