import type { App } from '../../app.ts';
import type { Party } from '../../factor/party.ts';
import type { Origin } from '../../http/origin.ts';
import type { Let } from '../../login.ts';
import { type Credential, type Slow, tryDoor } from '../../login/try.ts';
import { letLinked, linkedTo } from '../let-linked.ts';
import { unlessAway } from './connection.ts';
import type { Ldap } from './ldap.ts';

interface Attempt {
  readonly login: string;
  readonly password: string;
  readonly origin: Origin;
  readonly party: Party | undefined;
}

/** A name and a password of the directory: tried, counted and slowed as passwords are, under a name no login has. */
export async function signInByLdap(
  app: App,
  ldap: Ldap,
  { login, password, origin, party }: Attempt,
): Promise<Let | Slow | { readonly status: 'bad' } | { readonly status: 'away' }> {
  let whose: Credential | undefined;
  const door = {
    login: `ldap:${counted(login)}`,
    origin,
    act: 'directory-login',
    clears: true,
    whose: () => whose,
  } as const;
  const tried = await tryDoor(app, door, async () => {
    try {
      const found = await ldap.byLogin(login, password);
      whose = found && (await linkedTo(app, { issuer: ldap.issuer, subject: found.subject }, origin.browser));
      return found?.right ? whose : undefined;
    } catch (error) {
      return unlessAway(error);
    }
  });
  if (tried.status === 'unknown') return { status: 'away' };
  if (tried.status === 'right') return letLinked(app, tried.credential, { origin, party });
  return tried;
}

/** What a directory takes for the same name, whichever way it is written, is tried as one: it may heed neither accents nor signs. */
function counted(login: string): string {
  return login.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}
