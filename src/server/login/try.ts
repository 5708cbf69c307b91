import { setting } from '#kernel/parameter.ts';
import { enter } from '../act/enter.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Origin } from '../http/origin.ts';
import { asServer, type OfLogin } from '../session-record.ts';
import type { Whose } from '../whose.ts';
import { forgivenSeconds, isShutOut, type Limits, pausesAt, pausesOfOrigin } from './pauses.ts';
import { inTurn } from './turns.ts';
import { recordWrong, recordWrongName } from './wrong.ts';

export interface Credential extends Whose {
  readonly login: string;
  readonly hash: string;
  readonly one_time: boolean;
  /** He signed in with this browser before. */
  readonly known: boolean;
}

/** Too many wrong ones came from there: nothing was looked at, and nothing is before so many seconds. */
export interface Slow {
  readonly status: 'slow';
  readonly seconds: number;
}

type Right = { readonly status: 'right'; readonly credential: Credential };
export type Tried = Right | { readonly status: 'bad' } | Slow;

export interface Door {
  readonly login: string;
  readonly origin: Origin;
  /** What is entered where it is wrong. */
  readonly act?: OfLogin;
  /** What is right clears what was wrong before; where a second factor follows only the whole sign-in does (`letIn`). */
  readonly clears?: boolean;
  /** Whose account it turned out to be that stands under no login of ours: he is told of wrong ones. */
  readonly whose?: () => Credential | undefined;
}

/**
 * The one door at which secrets are tried: passwords, codes, PINs. What is wrong is held against where it came from, never against
 * the account, so that nobody keeps another out; a browser its owner signed in with before is an origin of its own.
 */
export async function tryAt(
  app: App,
  door: Door,
  isRight: (credential: Credential | undefined) => Promise<boolean>,
): Promise<Tried> {
  const tried = await tryDoor(app, door, async (credential) => ((await isRight(credential)) ? credential : undefined));
  if (tried.status === 'unknown') throw new Error('what is looked at here is known');
  return tried;
}

/** `unknown`: it could not be looked at, and is no try. */
export type Looked = Tried | { readonly status: 'unknown' };

/** The same where another has to be asked whether it is right: it answers whose account opens. */
export function tryDoor(
  app: App,
  door: Door,
  opens: (credential: Credential | undefined) => Promise<Credential | 'unknown' | undefined>,
): Promise<Looked> {
  const { address, browser } = door.origin;
  const turn = inTurn(`${address} ${browser?.toString('hex')} ${door.login}`, () => tryNow(app, door, opens));
  return turn ?? Promise.resolve({ status: 'slow', seconds: 1 });
}

async function tryNow(
  app: App,
  { login, origin, act = 'login', clears = false, whose = () => undefined }: Door,
  opens: (credential: Credential | undefined) => Promise<Credential | 'unknown' | undefined>,
): Promise<Looked> {
  const { credential, unit, limits, wait, failures, from } = await begin(app, login, origin);
  if (wait > 0) return { status: 'slow', seconds: Math.ceil(wait) };
  const opened = await opens(credential);
  if (opened) {
    const clear = clears && opened !== 'unknown';
    await asServer(app, `select jingui.${clear ? 'forgive' : 'right_try'}($1, $2)`, [from, login]);
    return opened === 'unknown' ? { status: 'unknown' } : { status: 'right', credential: opened };
  }
  const wrong = { act, origin, from, login, failures, shut: isShutOut(failures, limits) };
  const owner = credential ?? whose();
  if (owner) await recordWrong(app, owner, wrong);
  else if (unit) await recordWrongName(app, unit, wrong);
  return { status: 'bad' };
}

/** Whoever is wholly in has nothing held against him there. */
export function forgive(app: App, { login, known }: Credential, origin: Origin): Promise<unknown> {
  return asServer(app, 'select jingui.forgive($1, $2)', [nameOf(origin, known), login]);
}

interface Begun {
  readonly credential: Credential | undefined;
  readonly unit: string | undefined;
  readonly limits: Limits;
  readonly wait: number;
  readonly failures: number;
  readonly from: string;
}

function begin(app: App, login: string, origin: Origin): Promise<Begun> {
  return app.db.transaction(async (connection) => {
    await app.time.heed();
    await connection.query('select jingui.enter($1)', [app.systemToken]);
    const known = [login, origin.browser];
    const [credential] = await connection.query<Credential>('select * from jingui.credential_of($1, $2)', known);
    const unit = credential?.unit_id ?? (await firstUnit(connection));
    const limits = await limitsOf(app, connection, unit);
    const from = nameOf(origin, credential?.known === true);
    const [counted] = await connection.query<{ wait: number; failures: number }>(
      'select * from jingui.begin_try($1, jingui.tried_account($2), $3, $4, $5)',
      [from, login, pausesAt(limits), pausesOfOrigin, forgivenSeconds],
    );
    if (!counted) throw new Error('a try was not counted');
    return { credential, unit, limits, from, ...counted };
  });
}

/** A name nobody has is held to the same figures as one that somebody has, in an installation of one unit. */
export async function firstUnit(connection: Connection): Promise<string | undefined> {
  const [row] = await connection.query<{ unit: string }>('select jingui.units() as unit limit 1');
  return row?.unit;
}

async function limitsOf(app: App, connection: Connection, unit: string | undefined): Promise<Limits> {
  const presence = unit === undefined ? undefined : await enter(app, connection, app.systemToken, unit);
  if (!presence) return { tries: 5, minutes: 10 };
  const { settings } = presence;
  return { tries: setting(settings, 'LAW.fail_lock'), minutes: setting(settings, 'LAW.fail_lock_minutes') };
}

function nameOf({ address, browser }: Origin, known: boolean): string {
  return known && browser ? `browser ${browser.toString('hex')}` : `address ${address}`;
}
