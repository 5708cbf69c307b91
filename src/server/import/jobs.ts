import type { JsonObject } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { ImportJob } from '#modules/takeover/index.ts';
import type { Mapping, SheetLayout, VerdictKind } from '#intake/index.ts';
import type { PlannedDocument } from '#modules/takeover/door/sheet/plan.ts';
import { enter, type Presence } from '../act/enter.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Judged, Line } from './tasks.ts';

export type JobState = ImportJob['state'];

/** A job as the server works with it. */
export interface Job extends Omit<ImportJob, 'layouts' | 'mapping' | 'counts' | 'says' | 'unit_id'> {
  readonly unit_id: string;
  readonly layouts: readonly SheetLayout[] | null;
  readonly mapping: { readonly forms: readonly Mapping[] } | null;
  readonly counts: Judged | null;
  readonly says: Text | null;
}

/** Verdicts in the order in which somebody should look at them. */
export const ranks = { refused: 0, noted: 1, same: 2, taken: 3 } as const satisfies Record<VerdictKind, number>;
const keptDays = 7;

export async function asPerson<T>(
  app: App,
  token: string,
  work: (connection: Connection, presence: Presence) => Promise<T>,
): Promise<T | undefined> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, token);
    return presence ? work(connection, presence) : undefined;
  });
}

/** What goes on beside a request is the server's own work: the person's session may end meanwhile. */
export async function asServer<T>(
  app: App,
  unit: string,
  work: (connection: Connection, presence: Presence) => Promise<T>,
): Promise<T> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unit);
    if (!presence) throw new Error('the server has no session');
    return work(connection, presence);
  });
}

/** The person's own job; undefined for what is not there and for what is somebody else's. */
export async function findJob(connection: Connection, { unit, actor }: Presence, id: string): Promise<Job | undefined> {
  const [row] = await connection.query<Job & Record<string, unknown>>(
    'select * from import_job where unit_id = $1 and id = $2 and person_id = $3',
    [unit.id, id, actor.id],
  );
  return row;
}

export interface NewJob extends Pick<ImportJob, 'name' | 'sha256' | 'size' | 'regime'> {
  readonly id: string;
  readonly upload: string;
}

export async function addJob(connection: Connection, { unit, actor, now }: Presence, job: NewJob): Promise<void> {
  await connection.query(
    `insert into import_job (unit_id, id, person_id, name, upload, sha256, size, state, regime, created_at, level, scope, barred)
     values ($1, $2, $3, $4, $5, $6, $7, 'reading', $8, $9, 0, $10, '{}')`,
    [unit.id, job.id, actor.id, job.name, job.upload, job.sha256, job.size, job.regime, now, [`p:${actor.id}`]],
  );
}

export type Change = Partial<
  Pick<Job, 'state' | 'layouts' | 'mapping' | 'counts' | 'stamp' | 'says' | 'regime' | 'upload'>
>;
const jsonColumns: readonly string[] = ['layouts', 'mapping', 'counts', 'says'];

/** Changes a job that is still in one of the states `from`; false when it is not. */
export async function changeJob(
  connection: Connection,
  job: Pick<Job, 'unit_id' | 'id'>,
  from: readonly JobState[],
  change: Change,
): Promise<boolean> {
  const columns = Object.entries(change);
  const set = columns.map(([column], n) => `${column} = $${n + 4}${jsonColumns.includes(column) ? '::jsonb' : ''}`);
  const values = columns.map(([column, value]) =>
    jsonColumns.includes(column) && value !== null ? JSON.stringify(value) : value,
  );
  const rows = await connection.query(
    `update import_job set ${set.join(', ')} where unit_id = $1 and id = $2 and state = any($3) returning 1 as done`,
    [job.unit_id, job.id, from, ...values],
  );
  return rows.length === 1;
}

/** Whether the job is still in the state. */
export async function isIn(
  connection: Connection,
  { unit_id, id }: Pick<Job, 'unit_id' | 'id'>,
  state: JobState,
): Promise<boolean> {
  const rows = await connection.query(
    'select 1 as found from import_job where unit_id = $1 and id = $2 and state = $3',
    [unit_id, id, state],
  );
  return rows.length === 1;
}

export async function clearParts(connection: Connection, job: Pick<Job, 'unit_id' | 'id'>): Promise<void> {
  for (const table of ['import_line', 'import_item'])
    await connection.query(`delete from ${table} where unit_id = $1 and job_id = $2`, [job.unit_id, job.id]);
}

export async function addLines(connection: Connection, job: Job, lines: readonly Line[], first: number): Promise<void> {
  const rows = lines.map((line, n) => ({
    unit_id: job.unit_id,
    job_id: job.id,
    rank: ranks[line.verdict],
    n: first + n,
    ...line,
  }));
  await connection.query(
    'insert into import_line select * from jsonb_populate_recordset(null::import_line, $1::jsonb)',
    [JSON.stringify(rows)],
  );
}

export async function addItems(
  connection: Connection,
  job: Job,
  items: readonly PlannedDocument[],
  first: number,
): Promise<void> {
  const rows = items.map((body, n) => ({
    unit_id: job.unit_id,
    job_id: job.id,
    n: first + n,
    body: body as unknown as JsonObject,
  }));
  await connection.query(
    'insert into import_item select * from jsonb_populate_recordset(null::import_item, $1::jsonb)',
    [JSON.stringify(rows)],
  );
}

/** Throws away what is older than a week; the files go with their rows. */
export async function purgeJobs(connection: Connection, { unit, now }: Presence): Promise<void> {
  const old = await connection.query<Job & Record<string, unknown>>(
    `select * from import_job where unit_id = $1 and created_at < $2::timestamptz - make_interval(days => $3)`,
    [unit.id, now, keptDays],
  );
  for (const job of old) {
    await clearParts(connection, job);
    await connection.query('delete from import_job where unit_id = $1 and id = $2', [unit.id, job.id]);
  }
}
