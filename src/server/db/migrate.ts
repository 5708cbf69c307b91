import pg from 'pg';
import { StartError } from '../start-error.ts';
import { readMigrations } from './schema.ts';

/** Name of the role the product's connections act under: it owns nothing and bypasses nothing. */
export const appRole = 'jingui_app';

/** Brings the database to the present schema, each migration in its own transaction. Throws `StartError` for a data directory that cannot be. */
export async function migrate(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock(7041)');
  try {
    await ensureRoles(client);
    await client.query(
      'create table if not exists migration (no integer primary key, name text not null, hash text not null, at timestamptz not null default now())',
    );
    const { rows: done } = await client.query<{ no: number; name: string; hash: string }>(
      'select no, name, hash from migration order by no',
    );
    const wanted = await readMigrations();
    for (const one of done) {
      const known = wanted.find((migration) => migration.no === one.no);
      if (!known || known.hash !== one.hash) throw otherSchema(one.name);
    }
    for (const migration of wanted.filter((one) => !done.some((before) => before.no === one.no))) {
      await client.query('begin');
      try {
        await client.query(migration.sql);
        await client.query('insert into migration (no, name, hash) values ($1, $2, $3)', [
          migration.no,
          migration.name,
          migration.hash,
        ]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    }
  } finally {
    await client.query('select pg_advisory_unlock(7041)');
  }
}

/** Roles of the product: one for its connections, one for the sealer. They own nothing and bypass nothing. */
async function ensureRoles(client: pg.ClientBase): Promise<void> {
  for (const [role, login] of [
    [appRole, 'login'],
    ['jingui_sealer', 'nologin'],
  ] as const) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0)
      await shared(client, `create role ${role} ${login} nosuperuser nocreatedb nocreaterole nobypassrls noinherit`);
    await shared(client, `grant ${role} to current_user`);
  }
}

/** Roles belong to the whole server, our lock to this database only: who comes second finds it done, or does it again. */
export async function shared(client: pg.ClientBase, sql: string): Promise<void> {
  for (let again = 5; ; again -= 1) {
    const clash = await client.query(sql).then(
      () => undefined,
      (error: unknown) => error,
    );
    const code = clash instanceof pg.DatabaseError ? clash.code : undefined;
    // Done already (duplicate_object); both at the same moment (unique_violation, or `tuple concurrently updated`).
    if (clash === undefined || code === '42710') return;
    if (again === 0 || (code !== '23505' && code !== 'XX000')) throw clash;
  }
}

function otherSchema(name: string): StartError {
  return new StartError('data_dir_other_schema', {
    zh: `数据库由另一个版本的金匮建立（${name} 不同）。请用建立它的版本备份后再恢复：jingui backup / jingui restore`,
    en: `the database was made by another version of Jingui (${name} differs). Back it up with that version and restore it here: jingui backup / jingui restore`,
  });
}
