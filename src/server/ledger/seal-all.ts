import type pg from 'pg';
import { openPool, sealing } from '../db/pool.ts';
import { silent } from '../progress.ts';
import type { LedgerKeys } from './keys.ts';
import { createSealer } from './sealer.ts';

/** Longest wait, in milliseconds, for transactions of other programs that could still come before. */
const patience = 15_000;

/**
 * Seals what waits in a database that no server works on: what a restore brought back before its seal, what an upgrade entered. Each entry's
 * MAC is asked, as always. What cannot be sealed stays, and is told by whoever verifies.
 */
export async function sealAll(config: pg.PoolConfig, keys: LedgerKeys, dir: string): Promise<void> {
  const { pool } = openPool({ ...config, options: '-c search_path=public', max: 2 }, sealing);
  const sealer = createSealer({ pool, keys, dir, onHalt: silent, onAlarm: silent });
  const until = performance.now() + patience;
  try {
    do await sealer.sealNow();
    while ((await isWaiting(pool)) && performance.now() < until);
  } catch (error) {
    if (!sealer.halted) throw error;
  } finally {
    await sealer.stop();
    await pool.end();
  }
}

async function isWaiting(pool: pg.Pool): Promise<boolean> {
  return (await pool.query('select from ledger_entry where seq is null limit 1')).rowCount !== 0;
}
