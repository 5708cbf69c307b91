import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Drops it with the connections that are left. Without being superuser one may not end autovacuum by force, which may just be at work
 * in it: a plain drop sends that away.
 */
export async function dropDatabase(admin: pg.ClientBase, name: string): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    try {
      await admin.query(`drop database if exists ${name} ${turn % 2 === 0 ? 'with (force)' : ''}`);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !inTheWay.has(error.code)) throw error;
      await sleep(100);
    }
  }
}

/** Insufficient privilege, for somebody else's connection; object in use. */
const inTheWay: ReadonlySet<string | undefined> = new Set(['42501', '55006']);
