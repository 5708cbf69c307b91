import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { loginShape } from '#kernel/account.ts';
import { canonical } from '#kernel/canonical.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { sessionsEnded } from '../http/feed.ts';
import type { Origin } from '../http/origin.ts';
import { bindingOf } from '../ledger/credentials.ts';
import { hashPassword } from '../password.ts';
import { asServer, record } from '../session-record.ts';
import { type Weak, weaknessFor } from './weakness.ts';

/**
 * What is kept of a link: whose it is, under the key of the ledger. Whoever writes into the database alone can neither make one nor turn
 * his own to another's account.
 */
export function keptOf(macKey: Uint8Array, { unit, person }: { unit: string; person: string }, token: string): Buffer {
  return createHmac('sha256', macKey)
    .update(canonical(['invitation', unit, person, token]))
    .digest();
}

/**
 * Lets somebody choose his own password by a link that is told once, to who gives it, and serves once. Until then nothing opens the
 * account: an earlier password, its sessions and known browsers are gone.
 */
export async function invite(
  connection: Connection,
  { unit, person, login, days }: { unit: string; person: string; login: string; days: number },
  macKey: Uint8Array,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await connection.query('select jingui.set_credential($1, $2, $3, $4)', [login, unit, person, '']);
  await connection.query('select jingui.invite($1, $2, $3, $4)', [
    unit,
    person,
    keptOf(macKey, { unit, person }, token),
    days,
  ]);
  return token;
}

export interface Invited {
  readonly id: Buffer;
  readonly unit_id: string;
  readonly person_id: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
}

/**
 * Whose it is; undefined where there is none such, it was used or its time is over: that is answered alike. Where the ledger knows of a
 * password of his, the link was put back behind the product's back.
 */
export async function invitedBy(app: App, token: string): Promise<Invited | undefined> {
  const open = await asServer<Invited>(app, 'select * from jingui.open_invitations()', []);
  const found = open.find(({ id, unit_id, person_id }) => {
    const kept = keptOf(app.macKey, { unit: unit_id, person: person_id }, token);
    return kept.length === id.length && timingSafeEqual(kept, id);
  });
  return found && !(await app.credentials.knows(found)) ? found : undefined;
}

interface Choice {
  readonly token: string;
  readonly login: string;
  readonly password: string;
  readonly origin: Origin;
}

export type Accepted = { readonly status: 'done' | 'gone' | 'login' | 'taken' } | Weak;

/** Thrown where another used it meanwhile. */
class Used extends Error {}

/** Its owner says how he is called at the door and by what he comes in. */
export async function accept(app: App, { token, login, password, origin }: Choice): Promise<Accepted> {
  const invited = await invitedBy(app, token);
  if (!invited) return { status: 'gone' };
  const { unit_id, person_id } = invited;
  if (!loginShape.test(login)) return { status: 'login' };
  const weak = await weaknessFor(app, { unit: unit_id, person: person_id, login }, password);
  if (weak) return weak;
  const values = [login, unit_id, person_id];
  const [asked] = await asServer<{ taken: boolean }>(app, 'select jingui.login_held($1, $2, $3) as taken', values);
  if (asked?.taken) return { status: 'taken' };
  const hash = await hashPassword(password);
  const credentials = [bindingOf({ unit_id, person_id, login, hash, one_time: false })];
  const use = async (connection: Connection) => {
    const text = 'select jingui.accept($1, $2, $3, $4) as done';
    const [used] = await connection.query<{ done: boolean }>(text, [unit_id, invited.id, login, hash]);
    if (used?.done !== true) throw new Used();
  };
  try {
    await record(app, invited, origin.device, 'accept-invitation', 'done', { also: use, credentials });
  } catch (error) {
    if (error instanceof Used) return { status: 'gone' };
    throw error;
  }
  app.changed(unit_id, [sessionsEnded(person_id)]);
  return { status: 'done' };
}
