import type { App } from './app.ts';
import { enter } from './act/enter.ts';
import { LedgerDown } from './act/write.ts';
import { sessionsEnded } from './http/feed.ts';
import { newToken } from './http/session-cookie.ts';
import { sessionInput } from './ledger/sessions.ts';
import { asServer, record, type Whose } from './session-record.ts';

/** Idle limit of a session in seconds (10 minutes) and its absolute end (8 hours). */
export const sessionLimits = { idle: 600, absolute: 8 * 3600 } as const;

/** Opens a session and records the login. */
export async function openSession(app: App, unitId: string, personId: string, device: string): Promise<string> {
  const token = newToken();
  await asServer(app, 'select jingui.open_session($1, $2, $3, $4, $5, $6)', [
    token,
    unitId,
    personId,
    device,
    sessionLimits.idle,
    sessionLimits.absolute,
  ]);
  app.sessions.opened(token);
  const who = { unit_id: unitId, person_id: personId };
  await record(app, who, device, 'login', 'done', { input: sessionInput(token) });
  await endOldest(app, who);
  return token;
}

/** One who opens more sessions than a person has leaves his oldest. */
async function endOldest(app: App, who: Whose): Promise<void> {
  const open = 'select * from jingui.oldest_sessions($1, $2, $3)';
  const over = await asServer<{ id: Buffer; device: string }>(app, open, [
    who.unit_id,
    who.person_id,
    app.sessionsPerPerson,
  ]);
  for (const { id, device } of over)
    await record(app, who, device, 'logout', 'done', {
      also: async (connection) => {
        await connection.query('select jingui.end_session($1)', [id]);
      },
    });
  if (over.length > 0) app.changed(who.unit_id, [sessionsEnded(who.person_id)]);
}

/** Ends a session and records it; a session that no longer stands is simply gone. */
export async function logOut(app: App, token: string, device: string): Promise<void> {
  const presence = await app.db.transaction((connection) => enter(app, connection, token));
  if (!presence) return;
  const who = { unit_id: presence.unit.id, person_id: presence.actor.id };
  await record(app, who, device, 'logout', 'done', {
    also: async (connection) => {
      await connection.query('select jingui.close_session($1)', [token]);
    },
  }).catch(async (error: unknown) => {
    // Giving up what one may do waits for nothing: where nothing can be recorded it happens unrecorded.
    if (!(error instanceof LedgerDown)) throw error;
    await app.db.alone('select jingui.close_session($1)', [token]);
  });
  app.changed(who.unit_id, [sessionsEnded(who.person_id)]);
}
