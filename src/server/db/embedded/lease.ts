import { Socket } from 'node:net';
import pg from 'pg';
import { OWNER } from './cluster.ts';

const LEASE = 'jingui-lease';
/** A frozen server accepts a connection and never answers. */
const PATIENCE = { connectionTimeoutMillis: 5000 };

/** One open connection per user of the server: PostgreSQL itself then knows who still needs it, even after kill -9. */
export interface Lease {
  client: pg.Client;
  /** Gives the lease back; true when nobody else holds one. */
  release(): Promise<boolean>;
}

/** Throws what `pg` throws; SQLSTATE 57P03 and the socket's own errors mean "not yet". */
export async function takeLease(socketDir: string, port: number, database: string): Promise<Lease> {
  const client = await open(socketDir, port, 'postgres');
  await createIfMissing(client, database);
  // An idle lease must not keep a finished command alive.
  socketOf(client)?.unref();
  return { client, release: () => release(client) };
}

async function open(host: string, port: number, database: string): Promise<pg.Client> {
  const client = new pg.Client({ host, port, database, user: OWNER, application_name: LEASE, ...PATIENCE });
  // The server may be stopped or killed while we hold the lease; whoever works with the database will notice.
  client.on('error', () => {});
  await client.connect();
  return client;
}

function socketOf(client: pg.Client): Socket | undefined {
  const { stream } = client.connection;
  return stream instanceof Socket ? stream : undefined;
}

async function createIfMissing(client: pg.Client, database: string): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [database]);
  if (found.rowCount) return;
  await client.query(`create database ${pg.escapeIdentifier(database)}`).catch((error) => {
    // Two first starts at once: the other one made it.
    if (!(error instanceof pg.DatabaseError) || !['42P04', '23505'].includes(error.code ?? '')) throw error;
  });
}

async function release(client: pg.Client): Promise<boolean> {
  try {
    socketOf(client)?.ref();
    const others = await client.query(
      'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
      [LEASE],
    );
    return others.rowCount === 0;
  } catch {
    // The server was stopped or killed meanwhile; one that runs now was started by somebody else.
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
