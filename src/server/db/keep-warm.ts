import type pg from 'pg';

const everyMs = 5000;

/**
 * While nobody is at work the connection that is given out next is looked after, so that whoever comes then does not pay for what happened
 * meanwhile. Answers how to stop.
 */
export function keepWarm(pool: pg.Pool, lookAfter: (client: pg.PoolClient) => Promise<void>): () => void {
  let at = false;
  async function look(): Promise<void> {
    if (at || pool.totalCount === 0 || pool.idleCount < pool.totalCount) return;
    at = true;
    try {
      const client = await pool.connect();
      await lookAfter(client).finally(() => client.release());
    } catch {
      // A database that is away is told of elsewhere.
    } finally {
      at = false;
    }
  }
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
