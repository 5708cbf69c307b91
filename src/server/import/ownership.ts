import { awayOr, DatabaseAway } from '../db/away.ts';
import type { Db } from '../database.ts';

/** First half of the locks that say who works on an import; the second comes from the job's id. */
const lockSpace = 7045;

/**
 * Runs `work` while no other server works on the job; false where one does. The lock is the connection's: it is free as soon as a
 * server is gone, whatever it left behind.
 */
export async function alone(db: Db, jobId: string, work: () => Promise<void>): Promise<boolean> {
  const client = await db.pool.connect().catch((error: unknown) => {
    throw new DatabaseAway(error);
  });
  const lock = (how: 'try_advisory_lock' | 'advisory_unlock') =>
    client
      .query<{ done: boolean }>(`select pg_${how}($1, hashtext($2)) as done`, [lockSpace, jobId])
      .then(({ rows }) => rows[0]?.done === true)
      .catch((error: unknown) => {
        throw awayOr(client, error);
      });
  let broken: Error | undefined;
  try {
    if (!(await lock('try_advisory_lock'))) return false;
    try {
      await work();
    } finally {
      await lock('advisory_unlock').catch((error: Error) => {
        broken = error; // With the connection its locks are gone.
      });
    }
    return true;
  } finally {
    client.release(broken);
  }
}
