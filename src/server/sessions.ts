import { isAdministrator } from '#kernel/authority.ts';
import { setting } from '#kernel/parameter.ts';
import type { App } from './app.ts';
import { enter } from './act/enter.ts';
import { LedgerDown } from './act/write.ts';
import { sessionsEnded } from './http/feed.ts';
import { newToken } from './http/session-cookie.ts';
import { atDoor } from './factor/person.ts';
import { idleSeconds } from './idle.ts';
import { sessionInput } from './ledger/sessions.ts';
import { asServer, record } from './session-record.ts';
import type { Whose } from './whose.ts';

/** A session ends after so many seconds whatever happens (8 hours). */
const longest = 8 * 3600;

/** Opens a session and records the login. */
export async function openSession(app: App, unitId: string, personId: string, device: string): Promise<string> {
  const token = newToken();
  const who = { unit_id: unitId, person_id: personId };
  await record(app, who, device, 'login', 'done', {
    input: sessionInput(token),
    also: async (connection, { settings }) => {
      const values = [token, unitId, personId, device, idleSeconds(settings), longest];
      await connection.query('select jingui.open_session($1, $2, $3, $4, $5, $6)', values);
    },
  });
  app.sessions.opened(token);
  await endOldest(app, who);
  return token;
}

/** One who opens more sessions than he may have leaves his oldest. */
async function endOldest(app: App, who: Whose): Promise<void> {
  const over = await asServer<Open>(app, 'select * from jingui.oldest_sessions($1, $2, $3)', [
    who.unit_id,
    who.person_id,
    await mostOf(app, who),
  ]);
  for (const one of over) await endSession(app, who, one, 'replaced');
}

interface Open {
  readonly id: Buffer;
  readonly device: string;
}

/** Ends one of a person's sessions, and tells whoever sits before it why. */
export async function endSession(app: App, who: Whose, { id, device }: Open, why: 'replaced' | 'ended'): Promise<void> {
  await record(app, who, device, 'logout', 'done', {
    also: async (connection) => {
      await connection.query('select jingui.end_session($1, $2)', [id, why]);
    },
  });
  app.changed(who.unit_id, [sessionsEnded(who.person_id)]);
}

/** As many as the unit says; people of a demonstration, who are tried out by many at once, as many as the server was told. */
async function mostOf(app: App, who: Whose): Promise<number> {
  const most = app.sessionsPerPerson;
  const found = await atDoor(app, who);
  if (!found || (app.demo && !found.password)) return most;
  const key = found.actor.roles.some(isAdministrator)
    ? 'SYSTEM-004.sessions_administrator'
    : 'SYSTEM-004.sessions_person';
  return Math.min(most, setting(found.settings, key));
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
