import type { App } from '../app.ts';
import type { Party } from '../factor/party.ts';
import type { Origin } from '../http/origin.ts';
import { alarms } from '../ledger/alarm.ts';
import { goOn, type Let } from '../login.ts';
import type { Credential } from '../login/try.ts';
import { asServer, record } from '../session-record.ts';

/** Somebody as a directory knows him. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Whose account it opens. Nobody's where it is linked to nobody, to somebody who has left or has no account, in several units, or where the
 * ledger knows of no such link.
 */
export async function linkedTo(
  app: App,
  { issuer, subject }: Identity,
  browser: Buffer | null,
): Promise<Credential | undefined> {
  const found = await asServer<Credential & { link: string }>(app, 'select * from jingui.linked_to($1, $2, $3)', [
    issuer,
    subject,
    browser,
  ]);
  const [who] = found;
  if (!who || found.length > 1) return undefined;
  const { unit_id, person_id, link: id } = who;
  if (await app.links.vouches({ id, unit_id, person_id, issuer, subject })) return who;
  await app.sealer.alarm(alarms.link(unit_id, person_id));
  return undefined;
}

/** The directory said who he is: from here on it is as after a right password. */
export async function letLinked(
  app: App,
  who: Credential,
  at: { readonly origin: Origin; readonly party: Party | undefined },
): Promise<Let> {
  await record(app, who, at.origin.device, 'directory-login', 'done');
  return goOn<never>(app, who, at);
}
