import pg from 'pg';
import { isDead } from './pool.ts';

/**
 * The database cannot be reached, or went away under a transaction. What was asked was not done, or, where it went away at the commit,
 * nobody can know: whoever repeats it with the same key is told the truth.
 */
export class DatabaseAway extends Error {
  constructor(cause?: unknown) {
    super('the database is away', { cause });
    this.name = 'DatabaseAway';
  }
}

/** What a statement threw, as what it means: where its connection died, the database is away. */
export function awayOr(client: pg.ClientBase, error: unknown): unknown {
  return isDead(client) || isFarewell(error) || isClosed(error) ? new DatabaseAway(error) : error;
}

/** The server says why it ends the connection, which is closed only in the next moment. */
function isFarewell(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['FATAL', 'PANIC'].includes(error.severity ?? '');
}

/** It takes nothing in for now, as providers have it where its disk is full. */
function isClosed(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '25006';
}
