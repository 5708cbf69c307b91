import type { QueryResultRow } from 'pg';
import type { RowOp } from '#kernel/effect.ts';
import { enter, type Presence } from './act/enter.ts';
import { write } from './act/write.ts';
import type { App } from './app.ts';
import type { Connection } from './database.ts';
import type { Told } from './http/feed.ts';
import type { Binding } from './ledger/credentials.ts';
import type { Whose } from './whose.ts';

/** What people do at the door, which no procedure does. */
export type OfLogin =
  | 'login'
  | 'directory-login'
  | 'logout'
  | 'change-password'
  | 'confirm'
  | 'new-browser'
  | 'accept-invitation'
  | 'add-factor'
  | 'end-factor'
  | 'recovery-codes'
  | 'prove-at-desk'
  | 'resume';

/** What opens accounts and sessions answers to the server's own session only. */
export function asServer<R extends QueryResultRow>(app: App, text: string, values: readonly unknown[]): Promise<R[]> {
  return app.db.transaction(async (connection) => {
    await app.time.heed();
    await connection.query('select jingui.enter($1)', [app.systemToken]);
    return connection.query<R>(text, values);
  });
}

interface Recorded {
  /** Done in the same transaction. */
  readonly also?: (connection: Connection, presence: Presence) => Promise<void>;
  readonly input?: unknown;
  /** What else comes of it. */
  readonly ops?: (connection: Connection, presence: Presence) => Promise<readonly RowOp[]>;
  readonly credentials?: readonly Binding[];
}

/** Enters in the ledger what somebody did at the door, in his name. */
export async function record(
  app: App,
  who: Whose,
  device: string,
  act: OfLogin,
  outcome: 'done' | 'denied',
  { also, ops, input = null, credentials = [] }: Recorded = {},
): Promise<void> {
  let changed: readonly Told[] = [];
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, who.unit_id);
    if (!presence) throw new Error('the server has no session');
    const actor = { ...presence.actor, id: who.person_id };
    await also?.(connection, presence);
    await write({
      app,
      connection,
      presence: { ...presence, actor, device },
      act,
      input,
      key: null,
      outcome,
      ops: (await ops?.(connection, presence)) ?? [],
      clauses: ['SYSTEM-006'],
      object: { table: 'person', id: who.person_id },
      label: null,
      credentials,
      hint: (_, ...told) => {
        changed = told;
      },
      answer: () => ({ status: 200, body: {} }),
    });
  });
  if (changed.length > 0) app.changed(who.unit_id, changed);
}
