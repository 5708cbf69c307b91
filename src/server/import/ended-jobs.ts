import type { Instant } from '#kernel/json.ts';
import type { Reader } from '../read/read.ts';

export interface EndedJob {
  readonly id: string;
  readonly name: string;
  readonly state: 'committed' | 'failed';
  readonly at: Instant;
  readonly level: number;
}

/** The caller's own imports that came to an end, the newest first. */
export function endedJobs({ query, presence }: Reader, since: Instant, most: number): Promise<EndedJob[]> {
  return query<EndedJob & Record<string, unknown>>(
    `select j.id, j.name, j.state, j.created_at as at, j.level from import_job j
     where j.unit_id = $1 and j.person_id = $2 and j.state in ('committed', 'failed') and j.created_at >= $3
     order by j.created_at desc limit ${most}`,
    [presence.unit.id, presence.actor.id, since],
  );
}
