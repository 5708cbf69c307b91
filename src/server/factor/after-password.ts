import { randomBytes } from 'node:crypto';
import type { App } from '../app.ts';
import type { Whose } from '../whose.ts';
import { openChallenge } from './challenge.ts';
import { offer } from './enrolment.ts';
import type { Party } from './party.ts';
import { assertion } from './passkey.ts';
import { type AtDoor, atDoor, proper } from './person.ts';

export interface From {
  readonly device: string;
  readonly party: Party | undefined;
}

/** What a right password is followed by: nothing, the second factor, or its enrolment; `altered` where only a reset helps. */
export type Follows =
  | { readonly step: 'none' }
  | { readonly step: 'altered' }
  | ({ readonly step: 'factor' } & Awaited<ReturnType<typeof askFor>>)
  | ({ readonly step: 'enrol' } & Awaited<ReturnType<typeof offer>>);

/** Where more than the password is asked. */
export type Asked = Extract<Follows, { readonly step: 'factor' | 'enrol' }>;

export async function afterPassword(app: App, who: Whose, from: From): Promise<Follows> {
  const found = await atDoor(app, who);
  if (!found) return { step: 'none' };
  if (proper(found.factors).length > 0) return { step: 'factor', ...(await askFor(app, 'factor', found, from)) };
  // Factors that were taken away behind our back are not replaced by whoever has the password.
  if (found.altered) return { step: 'altered' };
  return found.must ? { step: 'enrol', ...(await offer(app, 'first', found, from)) } : { step: 'none' };
}

/** Asks for one of what he has. */
export async function askFor(app: App, purpose: 'factor' | 'confirm', who: AtDoor, { device, party }: From) {
  const challenge = randomBytes(32);
  const { factors } = who;
  const has = (kind: string) => factors.some((one) => one.kind === kind && !(kind === 'recovery' && one.count > 0));
  const ticket = await openChallenge(app, purpose, { who, device, kept: challenge });
  return {
    ticket,
    ways: { code: has('totp'), recovery: has('recovery'), passkey: has('passkey') },
    passkey: party && has('passkey') ? await assertion(party, challenge, factors) : null,
  };
}
