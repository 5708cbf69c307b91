import { randomBytes } from 'node:crypto';
import type { App } from '../app.ts';
import type { Origin } from '../http/origin.ts';
import { letIn } from '../login/let-in.ts';
import { type Slow, type Tried, tryAt } from '../login/try.ts';
import { asServer } from '../session-record.ts';
import type { Whose } from '../whose.ts';
import { openSession } from '../sessions.ts';
import { closeChallenge, openChallenge, tryChallenge } from './challenge.ts';
import { type Answered, enrolled, isTaken, keepFactor } from './enrolment.ts';
import type { Given } from './given.ts';
import type { Party } from './party.ts';
import { assertion } from './passkey.ts';
import { type AtDoor, atDoor } from './person.ts';
import { proves } from './prove.ts';

/** `over`: the ticket is no longer good, and the password is asked for again. */
export type Entered =
  | { readonly status: 'ok'; readonly token: string; readonly codes: readonly string[] | null }
  | { readonly status: 'bad' | 'over' }
  | Slow;

interface Answer {
  readonly ticket: string;
  readonly origin: Origin;
  readonly party: Party | undefined;
}

/** The second step of a sign-in whose password was right. */
export async function giveFactor(app: App, { ticket, origin, party }: Answer, given: Given): Promise<Entered> {
  const asked = await tryChallenge(app, ticket, 'factor');
  const who = asked && (await atDoor(app, ownerOf(asked)));
  const proof = asked && given.proof(asked.kept, party);
  if (!who || !proof) return { status: 'over' };
  const tried = await tryAt(app, { login: who.login, origin, clears: true }, async () =>
    Boolean(await proves(app, who, proof)),
  );
  return enter(app, who, { tried, ticket, origin, codes: async () => null });
}

/** The first factor of somebody who must have one: with it he is in. */
export async function enrolFirst(app: App, { ticket, origin, party }: Answer, answer: Answered): Promise<Entered> {
  const asked = await tryChallenge(app, ticket, 'first');
  const who = asked && (await atDoor(app, ownerOf(asked)));
  if (!who || who.factors.length > 0 || who.altered) return { status: 'over' };
  const made = await enrolled(app, 'first', who, { kept: asked.kept, answer, party });
  if (!made || (await isTaken(app, made))) return { status: 'bad' };
  const tried = await tryAt(app, { login: who.login, origin, clears: true }, async () => true);
  return enter(app, who, { tried, ticket, origin, codes: () => keepFactor(app, who, made, origin.device) });
}

/** Asks whoever holds a passkey of this place to show it, without asking who he is. */
export async function askPasskey(app: App, party: Party, device: string) {
  const challenge = randomBytes(32);
  const ticket = await openChallenge(app, 'passkey', { who: null, device, kept: challenge });
  return { ticket, passkey: await assertion(party, challenge, []) };
}

/** A passkey alone, which its owner opens by a PIN or a finger, is two proofs in one: no password is asked for. */
export async function giveAlone(app: App, { ticket, origin, party }: Answer, given: Given): Promise<Entered> {
  const asked = await tryChallenge(app, ticket, 'passkey');
  const proof = asked && given.proof(asked.kept, party);
  if (!proof || !('passkey' in proof)) return { status: 'over' };
  const [owner] = await asServer<Whose>(app, 'select * from jingui.owner_of_passkey($1)', [proof.passkey.id]);
  const who = owner && (await atDoor(app, owner));
  const login = who?.login ?? '';
  const tried = await tryAt(app, { login, origin, clears: true }, async () =>
    Boolean(who && (await proves(app, who, proof))),
  );
  return who ? enter(app, who, { tried, ticket, origin, codes: async () => null }) : { status: 'bad' };
}

interface Proven {
  readonly tried: Tried;
  readonly ticket: string;
  readonly origin: Origin;
  /** What else is done before he is in, and what it tells him once. */
  readonly codes: () => Promise<readonly string[] | null>;
}

async function enter(app: App, who: AtDoor, { tried, ticket, origin, codes }: Proven): Promise<Entered> {
  if (tried.status !== 'right') return tried;
  if (!(await closeChallenge(app, ticket))) return { status: 'over' };
  const told = await codes();
  const token = await openSession(app, who.unit_id, who.person_id, origin.device);
  await letIn(app, tried.credential, origin, token);
  return { status: 'ok', token, codes: told };
}

function ownerOf({
  unit_id,
  person_id,
}: {
  readonly unit_id: string | null;
  readonly person_id: string | null;
}): Whose {
  return { unit_id: unit_id ?? '', person_id: person_id ?? '' };
}
