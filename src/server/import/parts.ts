import type { Text } from '#kernel/text.ts';
import { say } from '#modules/takeover/door/phrases/import.ts';
import type { Answer } from '../act/answer.ts';
import type { Connection } from '../database.ts';
import type { Job } from './jobs.ts';
import type { Progress } from './progress.ts';

/** What an act of an import answers: documents of all that were laid ready are left, and some were held back because of what others registered. */
export interface Part {
  readonly run: string;
  readonly laid: number;
  readonly left: number;
  readonly held: number;
}

/** In the measure of the job, which is lines: a document may have several. */
export function progressOf({ counts }: Job, { laid, left }: Pick<Part, 'laid' | 'left'>): Progress {
  const total = counts ? counts.counts.taken + counts.counts.noted : laid;
  return { done: Math.floor((total * (laid - left)) / Math.max(1, laid)), total };
}

/** How far an import is that another server works on, or nobody since one was killed. */
export async function standingOf(connection: Connection, job: Job): Promise<Progress | null> {
  const [run] = await connection.query<{ laid: number; left: number }>(
    `select documents as laid, documents - done as left from import_run
     where unit_id = $1 and job_id = $2 and stamp = $3 order by id desc limit 1`,
    [job.unit_id, job.id, job.stamp],
  );
  return run ? progressOf(job, run) : null;
}

/** What is told of an import that stopped, with what it had registered by then. */
export async function partly(connection: Connection, job: Job, says: Text | null): Promise<Text | null> {
  const [row] = await connection.query<{ count: number }>(
    `select coalesce(sum(registered), 0)::int as count
     from (select max(registered) as registered from import_run where unit_id = $1 and job_id = $2 group by stamp) each`,
    [job.unit_id, job.id],
  );
  const count = row?.count ?? 0;
  if (count === 0) return says;
  return says ? say('partly', { says, count }) : say('stopped-partly', { count });
}

/** Whether it was refused only because settings, people or the import under way are not what the file was judged by. */
export function changed({ body }: Answer): boolean {
  const findings = (body.findings ?? []) as readonly { readonly rule: string }[];
  return findings.length === 1 && findings[0]?.rule === 'unchanged';
}

export function saysOf({ body }: Answer): Text {
  const findings = (body.findings ?? []) as readonly { readonly says: Text }[];
  return findings[0]?.says ?? (body.says as Text | undefined) ?? say('interrupted');
}
