import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { dropDatabase } from '#server/db/drop-database.ts';
import { inDatabase, withClient } from './database.ts';

/** A database of its own without any schema, gone after the test. */
export async function emptyDatabase(): Promise<pg.Client> {
  const server = process.env.JINGUI_TEST_SERVER as string;
  const name = `${process.env.JINGUI_TEST_TEMPLATE}_${randomBytes(4).toString('hex')}`;
  await withClient(server, (client) => client.query(`create database ${name} encoding 'UTF8' template template0`));
  const client = new pg.Client({
    connectionString: inDatabase(server, name),
    options: '-c search_path=public',
    application_name: 'test',
  });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await withClient(server, (admin) => dropDatabase(admin, name));
  });
  return client;
}
