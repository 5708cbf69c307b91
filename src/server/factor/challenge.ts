import { newToken } from '../http/session-cookie.ts';
import type { App } from '../app.ts';
import { asServer } from '../session-record.ts';
import type { Whose } from '../whose.ts';

/** What a person is asked, until he answers or its time is over. */
export type Purpose = 'factor' | 'first' | 'enrol' | 'confirm' | 'passkey' | 'oidc';

export interface Challenge {
  readonly unit_id: string | null;
  readonly person_id: string | null;
  readonly kept: Buffer;
}

const minutes = 10;
/** Beyond these the password is asked for again. */
const mostTries = 5;

/** Answers the ticket whoever was asked comes back with. */
export async function openChallenge(
  app: App,
  purpose: Purpose,
  { who, device, kept }: { readonly who: Whose | null; readonly device: string; readonly kept: Buffer },
): Promise<string> {
  const ticket = newToken();
  const values = [ticket, purpose, who?.unit_id ?? null, who?.person_id ?? null, device, kept, minutes * 60];
  await asServer(app, 'select jingui.open_challenge($1, $2, $3, $4, $5, $6, $7)', values);
  return ticket;
}

/** Counts a try; undefined where there is no such challenge any more. */
export async function tryChallenge(app: App, ticket: string, purpose: Purpose): Promise<Challenge | undefined> {
  const [found] = await asServer<Challenge>(app, 'select * from jingui.try_challenge($1, $2, $3)', [
    ticket,
    purpose,
    mostTries,
  ]);
  return found;
}

/** It serves once: false where it was answered already. */
export async function closeChallenge(app: App, ticket: string): Promise<boolean> {
  const [row] = await asServer<{ closed: boolean }>(app, 'select jingui.close_challenge($1) as closed', [ticket]);
  return row?.closed === true;
}
