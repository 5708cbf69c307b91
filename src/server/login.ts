import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { App } from './app.ts';
import { enter } from './act/enter.ts';
import { write } from './act/write.ts';
import { newToken } from './http/session-cookie.ts';

const derive = promisify(argon2);

/** argon2id, 64 MiB, 3 passes: above the floor of OWASP ASVS 5.0 appendix C (47,104 KiB, 1 pass). */
const cost = { parallelism: 1, memory: 65_536, passes: 3, tagLength: 32 } as const;
/** One login derives at a time: 64 MiB each, and no flood of attempts fills the memory. */
let queue: Promise<unknown> = Promise.resolve();

/** LAW.fail_lock; the same figure for every unit, because an account is locked before anybody has logged in. */
export const maxFailures = 5;
/** Idle limit of a session in seconds (10 minutes) and its absolute end (8 hours). */
export const sessionLimits = { idle: 600, absolute: 8 * 3600 } as const;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derived(password, nonce);
  return `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

/** An account without a password (of a demo) is let in by none. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, , nonce = '', tag = ''] = (stored || nobody).split('$');
  const expected = Buffer.from(tag, 'base64');
  const actual = await derived(password, Buffer.from(nonce, 'base64'));
  return stored !== '' && expected.length === actual.length && timingSafeEqual(expected, actual);
}

async function derived(password: string, nonce: Buffer): Promise<Buffer> {
  const next = queue.then(() => derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost }));
  queue = next.catch(() => {});
  return Buffer.from(await next);
}

/** Stands in for the hash of an unknown account, so that both answers take the same time. */
const nobody = `argon2id$m=65536,t=3,p=1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;

export type LoginResult = { readonly status: 'ok'; readonly token: string } | { readonly status: 'bad' | 'locked' };

interface Credential {
  readonly unit_id: string;
  readonly person_id: string;
  readonly hash: string;
  readonly locked: boolean;
}

/** Checks a password; five failures lock the account until the security administrator opens it. */
export async function logIn(app: App, login: string, password: string, device: string): Promise<LoginResult> {
  const { rows } = await app.db.pool.query<Credential>('select * from jingui.credential_of($1)', [login]);
  const credential = rows[0];
  const good = await verifyPassword(password, credential?.hash ?? nobody);
  if (!credential) return { status: 'bad' };
  if (credential.locked) {
    await record(app, credential, device, 'denied');
    return { status: 'locked' };
  }
  await app.db.pool.query('select jingui.note_login($1, $2, $3)', [login, good, maxFailures]);
  if (!good) {
    await record(app, credential, device, 'denied');
    return { status: 'bad' };
  }
  return { status: 'ok', token: await openSession(app, credential.unit_id, credential.person_id, device) };
}

/** Opens a session and records the login. */
export async function openSession(app: App, unitId: string, personId: string, device: string): Promise<string> {
  const token = newToken();
  await app.db.pool.query('select jingui.open_session($1, $2, $3, $4, $5, $6)', [
    token,
    unitId,
    personId,
    device,
    sessionLimits.idle,
    sessionLimits.absolute,
  ]);
  await record(app, { unit_id: unitId, person_id: personId }, device, 'done');
  return token;
}

async function record(
  app: App,
  who: Pick<Credential, 'unit_id' | 'person_id'>,
  device: string,
  outcome: 'done' | 'denied',
): Promise<void> {
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, who.unit_id);
    if (!presence) throw new Error('the server has no session');
    const actor = { ...presence.actor, id: who.person_id };
    await write({
      app,
      connection,
      presence: { ...presence, actor, device },
      act: 'login',
      input: null,
      key: null,
      outcome,
      ops: [],
      clauses: ['SYSTEM-006'],
      object: { table: 'person', id: who.person_id },
      label: null,
      answer: () => ({ status: 200, body: {} }),
    });
  });
}
