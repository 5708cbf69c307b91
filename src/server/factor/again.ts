import type { App } from '../app.ts';
import { directoryTakes } from '../directory/ldap/again.ts';
import type { Origin } from '../http/origin.ts';
import { passwordIsRight } from '../login.ts';
import { type Credential, type Slow, tryAt } from '../login/try.ts';
import { record } from '../session-record.ts';
import type { Whose } from '../whose.ts';
import { tryChallenge } from './challenge.ts';
import type { Given } from './given.ts';
import type { Party } from './party.ts';
import { type AtDoor, atDoor } from './person.ts';
import { proves } from './prove.ts';

interface Asked {
  readonly given: Given;
  readonly origin: Origin;
  readonly party: Party | undefined;
}

/**
 * Somebody signed in proves again that it is he, by his password or one of his factors. People of a demonstration, who have neither,
 * only say so.
 */
export async function provesAgain(
  app: App,
  person: Whose,
  { given, origin, party }: Asked,
): Promise<{ readonly status: 'ok' | 'bad' } | Slow> {
  const who = await atDoor(app, person);
  if (!who) return { status: app.demo ? 'ok' : 'bad' };
  if (!who.password && app.demo && who.factors.length === 0) return { status: 'ok' };
  const tried = await tryAt(app, { login: who.login, origin, clears: true }, async (credential) => {
    if (given.password !== undefined && given.password !== '')
      return credential !== undefined && (await takes(app, credential, given.password));
    return byFactor(app, who, given, party);
  });
  return tried.status === 'right' ? { status: 'ok' } : tried;
}

/** The same before he signs or gives power: it is good for a few minutes, and for one signature. */
export async function confirm(
  app: App,
  asked: Asked,
  person: { readonly unitId: string; readonly id: string; readonly token: string },
): Promise<{ readonly status: 'bad' } | Slow | null> {
  const who = { unit_id: person.unitId, person_id: person.id };
  const answer = await provesAgain(app, who, asked);
  if (answer.status === 'slow') return answer;
  if (answer.status === 'bad') return { status: 'bad' };
  await record(app, who, asked.origin.device, 'confirm', 'done', {
    also: async (connection) => {
      await connection.query('select jingui.confirm_session($1)', [person.token]);
    },
  });
  return null;
}

/** The password kept here; of whoever has none, that of the directory. */
function takes(app: App, credential: Credential, password: string): Promise<boolean> {
  return credential.hash === ''
    ? directoryTakes(app, credential, password)
    : passwordIsRight(app, credential, password);
}

async function byFactor(app: App, who: AtDoor, given: Given, party: Party | undefined): Promise<boolean> {
  const asked = given.ticket === '' ? undefined : await tryChallenge(app, given.ticket, 'confirm');
  const own = asked && asked.unit_id === who.unit_id && asked.person_id === who.person_id;
  const proof = given.proof(own ? asked.kept : Buffer.alloc(0), own ? party : undefined);
  return proof !== undefined && (await proves(app, who, proof)) !== undefined;
}
