import { rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { quote } from '../db/quote.ts';
import { dropDatabase } from '../db/drop-database.ts';
import { type Where, withExisting } from '../existing.ts';

/** Of the live database: one drill of an installation at a time. */
const lock = 7043;

/** A place to restore to beside the installation: a database of its own on the same server and a folder; both go afterwards. */
export async function withScratch<T>(where: Where, work: (scratch: Where, live: pg.Client) => Promise<T>): Promise<T> {
  return withExisting(where, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const name = `${client.database?.slice(0, 57)}_drill`;
    const dataDir = path.join(where.dataDir, '.drill');
    const clear = async () => {
      await dropDatabase(client, quote(name));
      await rm(dataDir, { recursive: true, force: true });
    };
    // A drill that was killed left its own.
    await clear();
    try {
      await client.query(`create database ${quote(name)} encoding 'UTF8' template template0`);
      return await work({ dataDir, databaseUrl: urlOf(client, where, name) }, client);
    } finally {
      await clear();
    }
  });
}

/** The same server, another database; the embedded one is reached by its socket. */
function urlOf({ host, port, user }: pg.Client, { databaseUrl }: Where, database: string): string {
  const given = databaseUrl === undefined ? null : URL.parse(databaseUrl);
  const url = given ?? new URL(`postgres://${user}@localhost:${port}/?host=${encodeURIComponent(host)}`);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
