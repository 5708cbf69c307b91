import type { App } from './app.ts';
import { enter } from './act/enter.ts';
import type { Connection } from './database.ts';
import { sessionsEnded } from './http/feed.ts';
import { alarms } from './ledger/alarm.ts';
import { bindingOf } from './ledger/credentials.ts';
import { hashPassword, isWeak, nobody, verifyPassword } from './password.ts';
import { asServer, record, type Whose } from './session-record.ts';
import { openSession } from './sessions.ts';

/** LAW.fail_lock; the same figure for every unit, because an account is locked before anybody has logged in. */
export const maxFailures = 5;

type Refused = 'bad' | 'locked' | 'one-time' | 'weak' | 'same';
export type LoginResult = { readonly status: 'ok'; readonly token: string } | { readonly status: Refused };

interface Credential extends Whose {
  readonly hash: string;
  readonly locked: boolean;
  readonly one_time: boolean;
}

interface Attempt {
  readonly login: string;
  readonly password: string;
  /** Takes the place of a one-time password, or of the present one. */
  readonly newPassword?: string | undefined;
  readonly device: string;
}

/**
 * Checks a password; five failures lock the account until the security administrator opens it. A one-time password opens no
 * session: it only lets its owner choose his own.
 */
export async function logIn(app: App, attempt: Attempt): Promise<LoginResult> {
  const checked = await check(app, attempt);
  if (!('person_id' in checked)) return checked;
  if (checked.one_time || attempt.newPassword !== undefined) {
    const refused = await change(app, attempt, checked, '');
    if (refused) return refused;
  }
  return { status: 'ok', token: await openSession(app, checked.unit_id, checked.person_id, attempt.device) };
}

/** A person signed in takes another password; his other sessions end. */
export async function changePassword(
  app: App,
  attempt: Omit<Attempt, 'login'>,
  person: { readonly unitId: string; readonly id: string; readonly token: string },
): Promise<Refused | null> {
  const login = await app.db.transaction(async (connection) => {
    await enter(app, connection, person.token);
    const [row] = await connection.query<{ login: string }>('select login from jingui.account_of($1)', [person.id]);
    return row?.login;
  });
  if (login === undefined) return 'bad';
  const checked = await check(app, { ...attempt, login });
  if (!('person_id' in checked)) return checked.status;
  return (await change(app, { ...attempt, login }, checked, person.token))?.status ?? null;
}

/**
 * A person signed in gives his password once more before he signs. Somebody of a demonstration, who has none, only says so: the
 * caller tells whether this is one.
 */
export async function confirm(
  app: App,
  attempt: Pick<Attempt, 'password' | 'device'>,
  person: { readonly unitId: string; readonly id: string; readonly token: string },
): Promise<'bad' | 'locked' | null> {
  const [account] = await asServer<{ login: string; hash: string }>(app, 'select * from jingui.password_of($1, $2)', [
    person.unitId,
    person.id,
  ]);
  const none = !account?.hash;
  if (none && !app.demo) return 'bad';
  if (!none) {
    const checked = await check(app, { ...attempt, login: account.login });
    if (!('person_id' in checked)) return checked.status;
  }
  const who = { unit_id: person.unitId, person_id: person.id };
  await record(app, who, attempt.device, 'confirm', 'done', {
    also: async (connection) => {
      await connection.query('select jingui.confirm_session($1)', [person.token]);
    },
  });
  return null;
}

/** Attempts are taken one after the other, each on what the one before left: guesses sent at once do not outrun the lock. */
let turn: Promise<unknown> = Promise.resolve();

/** The account whose password this is. Failures count wherever a password is asked for. */
function check(app: App, attempt: Attempt): Promise<Credential | { readonly status: 'bad' | 'locked' }> {
  const next = turn.then(() => checkNow(app, attempt));
  turn = next.catch(() => {});
  return next;
}

async function checkNow(
  app: App,
  { login, password, device }: Attempt,
): Promise<Credential | { readonly status: 'bad' | 'locked' }> {
  const [credential] = await asServer<Credential>(app, 'select * from jingui.credential_of($1)', [login]);
  const right = await verifyPassword(password, credential?.hash ?? nobody);
  const good = right && credential !== undefined && (await isOurs(app, { ...credential, login }));
  const [noted] = await asServer<{ locked: boolean }>(app, 'select jingui.note_login($1, $2, $3) as locked', [
    login,
    good,
    maxFailures,
  ]);
  if (!credential) return { status: 'bad' };
  // Another server may have counted meanwhile: what counts is whether it is locked now.
  const locked = credential.locked || (good && noted?.locked === true);
  if (good && !locked) return credential;
  await record(app, credential, device, 'login', 'denied');
  return { status: locked ? 'locked' : 'bad' };
}

/** A password that no entry of the ledger set lets nobody in, whoever put it into the database. */
async function isOurs(app: App, credential: Credential & { readonly login: string }): Promise<boolean> {
  if (await app.credentials.vouches(credential)) return true;
  await app.sealer.alarm(alarms.credential(credential.unit_id, credential.person_id));
  return false;
}

async function change(
  app: App,
  { login, password, newPassword, device }: Attempt,
  who: Credential,
  keptToken: string,
): Promise<{ readonly status: 'one-time' | 'weak' | 'same' } | undefined> {
  if (newPassword === undefined) return { status: 'one-time' };
  if (newPassword === password) return { status: 'same' };
  if (isWeak(newPassword, login)) return { status: 'weak' };
  const hash = await hashPassword(newPassword);
  const bound = bindingOf({ unit_id: who.unit_id, person_id: who.person_id, login, hash, one_time: false });
  const set = async (connection: Connection) => {
    const values = [who.unit_id, who.person_id, hash, keptToken];
    await connection.query('select jingui.change_password($1, $2, $3, $4)', values);
  };
  await record(app, who, device, 'change-password', 'done', { also: set, credentials: [bound] });
  app.changed(who.unit_id, [sessionsEnded(who.person_id)]);
  return undefined;
}
