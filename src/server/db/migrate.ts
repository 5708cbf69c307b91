import pg from 'pg';
import { version } from '../http/version.ts';
import { type OnProgress, silent } from '../progress.ts';
import { type Watch, watchRows } from './changed-rows.ts';
import { enterChanges } from './enter-changes.ts';
import { inTransaction } from './in-transaction.ts';
import { type Migration, readCode, readMigrations } from './migrations.ts';
import { fromLockTimeout, patience, refuseOthersAtWork } from './others-at-work.ts';
import { checkKnown, schemaOf } from './schema-state.ts';

/** Names of the roles the product's connections act under, for people's acts and for what the server does beside them. */
export const appRole = 'jingui_app';
export const keeperRole = 'jingui_keeper';
const sealerRole = 'jingui_sealer';

export interface Migrating {
  readonly onProgress?: OnProgress | undefined;
  /** Called before the tables of an installation are changed; the lock is held, nothing was begun. */
  readonly before?: ((lacking: readonly Migration[]) => Promise<void>) | undefined;
  /** Called in the transaction of the upgrade when the tables are what they are to be. */
  readonly after?: ((client: pg.ClientBase) => Promise<void>) | undefined;
  /** The key under which the ledger's entries stand: asked where a migration changes rows. */
  readonly macKeyOf?: ((installation: string) => Promise<Uint8Array>) | undefined;
}

/**
 * Brings the database to the present schema: the numbered migrations it lacks, and what stands beside the data anew where that is not
 * this program's. All in one transaction: who is killed leaves what was there, and nobody sees a table without its policies. Throws
 * `StartError` for a database that another version made.
 */
export async function migrate(client: pg.ClientBase, options: Migrating = {}): Promise<void> {
  await client.query('select pg_advisory_lock(7041)');
  try {
    const [migrations, code, state] = await Promise.all([readMigrations(), readCode(), schemaOf(client)]);
    checkKnown(state, migrations);
    const lacking = migrations.slice(state.done.length);
    if (lacking.length === 0 && state.code?.hash === code.hash) return;
    await ensureRoles(client);
    if (state.done.length > 0) await refuseOthersAtWork(client);
    if (state.done.length > 0 && lacking.length > 0) await options.before?.(lacking);
    await patiently(client, async () => {
      await complete(client, lacking, options);
      await options.after?.(client);
    });
  } finally {
    await client.query('select pg_advisory_unlock(7041)');
  }
}

/** From the tables of an earlier version, or none, to this one. Wants a transaction. */
export async function complete(
  client: pg.ClientBase,
  lacking: readonly Migration[],
  { onProgress, macKeyOf }: Migrating,
): Promise<void> {
  const code = await readCode();
  await client.query(code.away);
  const [first, last] = [lacking[0], lacking.at(-1)];
  const watch = first && first.no > 1 ? await watchRows(client) : undefined;
  await runNumbered(client, lacking, watch && { onProgress, watch });
  await client.query(code.away);
  if (watch && first && last) {
    const upgraded = { from: first.no - 1, to: last.no, migrations: lacking.map(({ name }) => name) };
    await enterChanges(client, watch, upgraded, async () => {
      const { rows } = await client.query<{ id: string }>('select id from jingui.installation');
      if (!macKeyOf || !rows[0]) throw new Error('a migration changed rows, and there is no key to enter that under');
      return macKeyOf(rows[0].id);
    });
  }
  await client.query(code.sql);
  await note(client, { no: 0, name: 'code.sql', hash: code.hash });
}

interface Watching {
  readonly onProgress?: OnProgress | undefined;
  readonly watch?: Watch | undefined;
}

/** The numbered ones alone, without what stands beside the data but that of the baseline. Wants a transaction. */
export async function runNumbered(
  client: pg.ClientBase,
  migrations: readonly Migration[],
  { onProgress = silent, watch }: Watching = {},
): Promise<void> {
  const { away } = await readCode();
  await client.query(bookkeeping);
  for (const migration of migrations) {
    onProgress({ zh: `升级数据库：${migration.name}`, en: `upgrading the database: ${migration.name}` });
    // Neither triggers nor policies of before have a say in what a migration does; those of after are not there yet.
    await client.query(away);
    if (watch) await watchRows(client, watch);
    await client.query(migration.sql);
    // What waits for the end of the transaction would keep the next one from altering its tables.
    await client.query('set constraints all immediate; set constraints all deferred');
    await note(client, migration);
  }
}

/** Beside the migrations done stands what was made anew, as number 0, with the version of the program that made it. */
const bookkeeping = `
  create table if not exists public.migration
    (no integer primary key, name text not null, hash text not null, at timestamptz not null default now());
  alter table public.migration add column if not exists version text`;

async function note(client: pg.ClientBase, { no, name, hash }: Omit<Migration, 'sql'>): Promise<void> {
  await client.query(
    `insert into public.migration (no, name, hash, version) values ($1, $2, $3, $4)
     on conflict (no) do update set hash = excluded.hash, version = excluded.version, at = now()`,
    [no, name, hash, version],
  );
}

/** Waits for no lock longer than a start may. */
async function patiently(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(`set local lock_timeout = '${patience}'`);
    await work();
  }).catch((error: unknown) => {
    throw fromLockTimeout(error);
  });
}

/** Roles of the product: they own nothing and bypass nothing. */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  for (const [role, login] of [
    [appRole, 'login'],
    [keeperRole, 'login'],
    [sealerRole, 'nologin'],
  ] as const) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0)
      await shared(client, `create role ${role} ${login} nosuperuser nocreatedb nocreaterole nobypassrls noinherit`);
    await shared(client, `grant ${role} to current_user`);
  }
  // It takes that role for as long as it seals, and by itself writes no seal.
  await shared(client, `grant ${sealerRole} to ${keeperRole}`);
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
