import pg from 'pg';
import { complete } from '#server/db/migrate.ts';

// node migrator.ts DATABASE_URL: carries out a migration that is in no version and never ends; says "at work".
const client = new pg.Client({ connectionString: process.argv[2], options: '-c search_path=public' });
client.on('notice', () => process.stdout.write('at work\n'));
await client.connect();
await client.query('begin');
const sql =
  "create table halfway (id text); update unit set version = 9; do $$ begin raise notice 'here'; perform pg_sleep(600); end $$";
await complete(client, [{ no: 9999, name: '9999_endless.sql', sql, hash: 'tried' }], {});
