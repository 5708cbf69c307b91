import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

export interface Installation {
  readonly id: string;
  readonly demo: boolean;
  /** True when this start made it. */
  readonly fresh: boolean;
}

/** Wants a transaction. The installation's one row, and the server's own session for this start. A demo stays a demo, a real one never becomes one. */
export async function prepareInstallation(
  client: pg.ClientBase,
  options: { demo: boolean; systemToken: string },
): Promise<Installation> {
  // Of two that start at once one makes it; the other waits, here until the first has bound its keys to it.
  await client.query('select pg_advisory_xact_lock(7046)');
  // Nothing was ever written to it in clear.
  const inserted = await client.query(
    'insert into jingui.installation (id, demo, sealed_at) select $1, $2, now() where not exists (select 1 from jingui.installation)',
    [randomBytes(8).toString('hex'), options.demo],
  );
  const { rows } = await client.query<{ id: string; demo: boolean }>('select id, demo from jingui.installation');
  const row = rows[0] as { id: string; demo: boolean };
  await takeScratch(client);
  await client.query(
    "insert into jingui.session (id, kind, idle_seconds, ends_at) values ($1, 'system', 2000000000, now() + interval '10 years')",
    [createHash('sha256').update(options.systemToken).digest()],
  );
  return { ...row, fresh: inserted.rowCount === 1 };
}

/** Whoever may make a temporary table may put one in the place of another under its name; only its owner decides that of a database. */
async function takeScratch(client: pg.ClientBase): Promise<void> {
  await client.query(`do $$ begin
    if has_database_privilege('jingui_app', current_database(), 'TEMPORARY') then
      execute format('revoke temporary on database %I from public', current_database());
      execute format('grant temporary on database %I to current_user', current_database());
    end if;
  exception when insufficient_privilege then null;
  end $$`);
}
