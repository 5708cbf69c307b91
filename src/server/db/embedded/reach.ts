import pg from 'pg';
import { anyName, closeClient, openClient, ourName } from '../pool.ts';
import { OWNER } from './cluster.ts';

/** A frozen server accepts a connection and never answers. */
const PATIENCE_MS = 5000;

/** Whether the server takes us in, with a database to work in. Throws what `pg` throws; SQLSTATE 57P03 and the socket's own errors mean "not yet". */
export async function reach(socketDir: string, port: number, database: string): Promise<void> {
  const client = await open(socketDir, port);
  try {
    await createIfMissing(client, database);
  } finally {
    await closeClient(client);
  }
}

/**
 * Whether another process has connections: one whose files we cannot know, on the other side of a container's wall. Where the server
 * does not answer, nobody can be told to be there.
 */
export async function othersConnected(socketDir: string, port: number): Promise<boolean> {
  const client = await open(socketDir, port).catch(() => undefined);
  if (!client) return false;
  try {
    const { rowCount } = await client.query(
      'select from pg_stat_activity where application_name like $1 and application_name <> $2',
      [anyName, ourName],
    );
    return rowCount !== 0;
  } catch {
    return false;
  } finally {
    await closeClient(client);
  }
}

async function open(host: string, port: number): Promise<pg.Client> {
  const client = openClient({ host, port, database: 'postgres', user: OWNER }, PATIENCE_MS);
  await client.connect();
  return client;
}

async function createIfMissing(client: pg.Client, database: string): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [database]);
  if (found.rowCount) return;
  await client.query(`create database ${pg.escapeIdentifier(database)}`).catch((error) => {
    // Two first starts at once: the other one made it.
    if (!(error instanceof pg.DatabaseError) || !['42P04', '23505'].includes(error.code ?? '')) throw error;
  });
}
