import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate } from '#server/db/migrate.ts';
import { startEmbedded } from '#server/db/embedded.ts';
import { scratch } from './support/folders.ts';
import { query } from './support/server.ts';

test('several databases of a new server get their schema at once, though its roles are shared', async () => {
  const server = await startEmbedded({ dataDir: scratch() });
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) await query(server, `create database ${name} template template0`);
  const clients = names.map(
    (database) => new pg.Client({ host: server.socketDir, port: server.port, user: server.user, database }),
  );
  for (const client of clients) await client.connect();
  const made = await Promise.allSettled(clients.map((client) => migrate(client)));
  for (const client of clients) await client.end();
  expect(made.filter(({ status }) => status === 'rejected')).toEqual([]);
  const roles = await query<{ rolname: string }>(
    server,
    "select rolname from pg_roles where rolname like 'jingui\\_%'",
  );
  expect(roles.map(({ rolname }) => rolname).sort()).toEqual(['jingui_app', 'jingui_keeper', 'jingui_sealer']);
  await server.stop();
});
