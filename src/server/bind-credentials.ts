import type { App } from './app.ts';
import { enter } from './act/enter.ts';
import { write } from './act/write.ts';
import { bindingOf } from './ledger/credentials.ts';
import { asInstallation } from './seal/as-installation.ts';

/**
 * Enters the passwords of an installation from before entries spoke of them, once: from then on each is one that an entry set. What
 * somebody planted earlier cannot be told apart.
 */
export async function bindCredentials(app: App): Promise<void> {
  if (app.halted() || !(await app.credentials.blank())) return;
  const found = Map.groupBy(await app.credentials.unvouched(), ({ unit_id }) => unit_id);
  // Nor did sign-ins speak of sessions: whoever was signed in signs in again.
  if (found.size > 0) await asInstallation(app, (connection) => connection.query('select jingui.end_all_sessions()'));
  for (const [unit, credentials] of found) {
    await app.db.transaction(async (connection) => {
      const presence = await enter(app, connection, app.systemToken, unit);
      if (!presence) throw new Error('the server has no session');
      await write({
        app,
        connection,
        presence,
        act: 'system.bind-passwords',
        input: null,
        key: null,
        outcome: 'done',
        ops: [],
        clauses: ['SYSTEM-006'],
        object: { table: 'unit', id: unit },
        label: null,
        credentials: credentials.map(bindingOf),
        answer: () => ({ status: 200, body: {} }),
      });
    });
  }
}
