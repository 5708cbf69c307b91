import type { App } from './app.ts';
import { sessionsEnded } from './http/feed.ts';
import { record } from './session-record.ts';
import type { Whose } from './whose.ts';

export interface Owner extends Whose {
  readonly name: string;
}

/** Whose session it is until it is over, locked or not; a planted one is nobody's. */
export async function ownerOf(app: App, token: string): Promise<Owner | undefined> {
  if (token === '') return undefined;
  const [found] = await app.db.alone<Owner>('select unit_id, person_id, name from jingui.session_owner($1)', [token]);
  return found && (await app.sessions.genuine(found.unit_id, found.person_id, token)) ? found : undefined;
}

/** Locks what is open; its live hints end. */
export async function lockSession(app: App, token: string): Promise<void> {
  const [open] = await app.db.alone<{ unit_id: string; person_id: string }>(
    'select unit_id, person_id from jingui.session_stands($1)',
    [token],
  );
  await app.db.alone('select jingui.lock_session($1)', [token]);
  if (open) app.changed(open.unit_id, [sessionsEnded(open.person_id)]);
}

export async function resumeSession(app: App, who: Whose, token: string, device: string): Promise<void> {
  await record(app, who, device, 'resume', 'done', {
    also: async (connection) => {
      await connection.query('select jingui.resume_session($1)', [token]);
    },
  });
}
