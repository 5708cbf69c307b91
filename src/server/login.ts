import { raise } from '#kernel/obligation.ts';
import { passwordChanged } from '#modules/people/index.ts';
import type { App } from './app.ts';
import type { Connection } from './database.ts';
import { sessionsEnded } from './http/feed.ts';
import { alarms } from './ledger/alarm.ts';
import { bindingOf } from './ledger/credentials.ts';
import { type Asked, afterPassword } from './factor/after-password.ts';
import type { Party } from './factor/party.ts';
import type { Origin } from './http/origin.ts';
import { letIn } from './login/let-in.ts';
import { type Credential, type Door, type Slow, type Tried, tryAt } from './login/try.ts';
import { type Weak, weaknessFor } from './login/weakness.ts';
import { hashPassword, nobody, verifyPassword } from './password.ts';
import { asServer, record } from './session-record.ts';
import { openSession } from './sessions.ts';

type Refused = { readonly status: 'bad' | 'one-time' | 'same' } | Weak;
/** `altered`: his factors were changed behind the product's back, and only a reset helps. */
export type Let =
  | { readonly status: 'ok'; readonly token: string }
  | { readonly status: 'next'; readonly next: Asked }
  | { readonly status: 'altered' };
export type LoginResult = Let | Refused | Slow;

interface Attempt {
  readonly login: string;
  readonly password: string;
  /** Takes the place of a one-time password, or of the present one. */
  readonly newPassword?: string | undefined;
  readonly origin: Origin;
  /** In whose name a passkey may be asked for. */
  readonly party?: Party | undefined;
}

interface SignedIn {
  readonly unitId: string;
  readonly id: string;
  readonly token: string;
}

/** Checks a password. A one-time password opens no session: it only lets its owner choose his own. */
export async function logIn(app: App, attempt: Attempt): Promise<LoginResult> {
  const tried = await check(app, attempt);
  if (tried.status !== 'right') return tried;
  const { credential: who } = tried;
  if (who.one_time) {
    const refused = await change(app, attempt, who, '');
    if (refused) return refused;
  }
  return goOn(app, who, attempt, async () => {
    // Nobody replaces a password by the password alone where it is not all that is asked.
    if (!who.one_time && attempt.newPassword !== undefined) return change(app, attempt, who, '');
    return undefined;
  });
}

/** What follows the first proof, whether a password was it or the word of a directory: the second, or he is in. */
export async function goOn<Stopped extends Refused = never>(
  app: App,
  who: Credential,
  { origin, party }: Pick<Attempt, 'origin' | 'party'>,
  before: () => Promise<Stopped | undefined> = async () => undefined,
): Promise<Let | Stopped> {
  const next = await afterPassword(app, who, { device: origin.device, party });
  if (next.step === 'altered') return { status: 'altered' };
  if (next.step !== 'none') return { status: 'next', next };
  const stopped = await before();
  if (stopped) return stopped;
  const token = await openSession(app, who.unit_id, who.person_id, origin.device);
  await letIn(app, who, origin, token);
  return { status: 'ok', token };
}

/** A person signed in takes another password; his other sessions end. */
export async function changePassword(
  app: App,
  attempt: Omit<Attempt, 'login'>,
  person: SignedIn,
): Promise<Refused | Slow | null> {
  const account = await accountOf(app, person);
  if (!account) return { status: 'bad' };
  const tried = await check(app, { ...attempt, login: account.login, clears: true });
  if (tried.status !== 'right') return tried;
  return (await change(app, attempt, tried.credential, person.token)) ?? null;
}

async function accountOf(app: App, { unitId, id }: SignedIn): Promise<{ login: string; hash: string } | undefined> {
  const text = 'select * from jingui.password_of($1, $2)';
  const [account] = await asServer<{ login: string; hash: string }>(app, text, [unitId, id]);
  return account;
}

/** The account whose password this is. An unknown one is answered after the same work. */
function check(app: App, { password, ...door }: Attempt & Pick<Door, 'clears'>): Promise<Tried> {
  return tryAt(app, door, (credential) => passwordIsRight(app, credential, password));
}

export async function passwordIsRight(
  app: App,
  credential: Credential | undefined,
  password: string,
): Promise<boolean> {
  const right = await verifyPassword(password, credential?.hash ?? nobody, credential?.known);
  return right && credential !== undefined && (await isOurs(app, credential));
}

/** A password that no entry of the ledger set lets nobody in, whoever put it into the database. */
async function isOurs(app: App, credential: Credential): Promise<boolean> {
  if (await app.credentials.vouches(credential)) return true;
  await app.sealer.alarm(alarms.credential(credential.unit_id, credential.person_id));
  return false;
}

async function change(
  app: App,
  { password, newPassword, origin }: Pick<Attempt, 'password' | 'newPassword' | 'origin'>,
  who: Credential,
  keptToken: string,
): Promise<Refused | undefined> {
  if (newPassword === undefined) return { status: 'one-time' };
  if (newPassword === password) return { status: 'same' };
  const { login } = who;
  const weak = await weaknessFor(app, { unit: who.unit_id, person: who.person_id, login }, newPassword);
  if (weak) return weak;
  const hash = await hashPassword(newPassword);
  const bound = bindingOf({ unit_id: who.unit_id, person_id: who.person_id, login, hash, one_time: false });
  const set = async (connection: Connection) => {
    const values = [who.unit_id, who.person_id, hash, keptToken, origin.browser];
    await connection.query('select jingui.change_password($1, $2, $3, $4, $5)', values);
  };
  await record(app, who, origin.device, 'change-password', 'done', {
    also: set,
    credentials: [bound],
    ops: async (_, { now }) => {
      const { clause, kind } = passwordChanged;
      const [to, object] = [{ person: who.person_id }, { table: 'person', id: who.person_id }];
      return who.one_time ? [] : [raise({ id: app.newId(), clause, kind, to, object, at: now })];
    },
  });
  app.changed(who.unit_id, [sessionsEnded(who.person_id)]);
  return undefined;
}
