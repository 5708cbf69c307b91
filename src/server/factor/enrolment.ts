import { randomBytes } from 'node:crypto';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { asServer, record } from '../session-record.ts';
import type { Whose } from '../whose.ts';
import { codesInput, factorActs, factorInput } from './book.ts';
import { openChallenge } from './challenge.ts';
import type { Party } from './party.ts';
import { registered, registration } from './passkey.ts';
import { type AtDoor, proper } from './person.ts';
import { recoveryCodes } from './recovery.ts';
import { openSecret, sealSecret } from './sealed.ts';
import type { NewFactor } from './factor.ts';
import { newTotpSecret, stepOf, totpOffer } from './totp.ts';

/** What a person may choose from: the secret of a code is shown here and never again. */
export type Offer = Awaited<ReturnType<typeof offer>>;

interface Asked {
  readonly secret: string;
  readonly challenge: string;
}

/** `first` at the sign-in of somebody who has none yet, `enrol` on his own page. */
export async function offer(
  app: App,
  purpose: 'first' | 'enrol',
  who: AtDoor,
  at: { readonly device: string; readonly party: Party | undefined },
) {
  const secret = newTotpSecret();
  const challenge = randomBytes(32);
  const asked: Asked = { secret, challenge: challenge.toString('base64url') };
  const kept = await sealSecret(app, { ...whoOf(who), id: purpose }, JSON.stringify(asked));
  const ticket = await openChallenge(app, purpose, { who, device: at.device, kept });
  const { login, actor, factors } = who;
  const handle = `${who.unit_id}/${who.person_id}`;
  return {
    ticket,
    totp: totpOffer(secret, { unit: who.unitName, login }),
    passkey: at.party
      ? await registration(at.party, challenge, { login, name: actor.name, handle, has: factors })
      : null,
  };
}

export interface Answered {
  readonly name: string;
  readonly code?: string | undefined;
  readonly passkey?: RegistrationResponseJSON | undefined;
}

/** What the answer makes; null where it is no proof that he holds what he enrols. */
export async function enrolled(
  app: App,
  purpose: 'first' | 'enrol',
  who: Whose,
  { kept, answer, party }: { readonly kept: Buffer; readonly answer: Answered; readonly party: Party | undefined },
): Promise<NewFactor | null> {
  const asked = JSON.parse(await openSecret(app, { ...whoOf(who), id: purpose }, kept)) as Asked;
  const id = app.newId();
  if (answer.code !== undefined) {
    const step = await stepOf(asked.secret, answer.code, 0, app.time.now());
    if (step === null) return null;
    const sealed = await sealSecret(app, { ...whoOf(who), id }, asked.secret);
    return { id, kind: 'totp', name: answer.name, kept: sealed, credential: null, count: step };
  }
  const made =
    party && answer.passkey && (await registered(party, Buffer.from(asked.challenge, 'base64url'), answer.passkey));
  return made ? { id, kind: 'passkey', name: answer.name, ...made } : null;
}

/** Enters it, and with the first one ten codes for the day it is lost; they are told once. */
export async function keepFactor(
  app: App,
  who: AtDoor,
  made: NewFactor,
  device: string,
): Promise<readonly string[] | null> {
  await record(app, who, device, factorActs.add, 'done', {
    input: factorInput(who, made),
    also: (connection) => add(connection, who, made),
  });
  return made.kind !== 'pin' && proper(who.factors).length === 0 ? newCodes(app, who, device) : null;
}

/** Ten new ones in the place of those before. */
export async function newCodes(app: App, who: Whose, device: string): Promise<readonly string[]> {
  const { codes, kept } = recoveryCodes(app, who);
  await record(app, who, device, factorActs.codes, 'done', {
    input: codesInput(who, kept),
    also: async (connection) => {
      await connection.query('select jingui.end_recovery_codes($1, $2)', [who.unit_id, who.person_id]);
      for (const one of kept) await add(connection, who, one);
    },
  });
  return codes;
}

/** Takes one away. */
export async function endFactor(app: App, who: AtDoor, id: string, device: string): Promise<void> {
  const found = who.factors.find((one) => one.id === id);
  if (!found) return;
  await record(app, who, device, factorActs.end, 'done', {
    input: factorInput(who, found),
    also: async (connection) => {
      await connection.query('select jingui.end_factor($1, $2, $3)', [who.unit_id, who.person_id, id]);
    },
  });
}

async function add(connection: Connection, who: Whose, one: NewFactor): Promise<void> {
  const { id, kind, name, kept, credential, count } = one;
  const values = [id, who.unit_id, who.person_id, kind, name, kept, credential, count];
  await connection.query('select jingui.add_factor($1, $2, $3, $4, $5, $6, $7, $8)', values);
}

function whoOf({ unit_id, person_id }: Whose): Whose {
  return { unit_id, person_id };
}

/** Whether another person's passkey has this name already: an authenticator names each anew. */
export async function isTaken(app: App, { credential }: NewFactor): Promise<boolean> {
  if (credential === null) return false;
  return (await asServer(app, 'select * from jingui.owner_of_passkey($1)', [credential])).length > 0;
}
