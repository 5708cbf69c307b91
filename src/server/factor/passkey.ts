import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Party } from './party.ts';
import type { Factor } from './factor.ts';

/** ES256, EdDSA and RS256, by their numbers in COSE: what every authenticator makes. */
const algorithms = [-7, -8, -257];

export interface NewPasskey {
  readonly credential: string;
  readonly kept: Buffer;
  readonly count: number;
}

/** What a browser is asked to make a passkey by: one that can be found without a login and that asks for a PIN or a finger. */
export function registration(
  party: Party,
  challenge: Buffer,
  who: { readonly login: string; readonly name: string; readonly handle: string; readonly has: readonly Factor[] },
) {
  return generateRegistrationOptions({
    rpName: '金匮 Jingui',
    rpID: party.id,
    userName: who.login,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(who.handle)),
    challenge: new Uint8Array(challenge),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: credentialsOf(who.has),
  });
}

export async function registered(
  party: Party,
  challenge: Buffer,
  response: RegistrationResponseJSON,
): Promise<NewPasskey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credential: id, kept: Buffer.from(publicKey), count: counter };
  } catch {
    // Whatever a browser sent that is no proof.
    return null;
  }
}

/** What a browser is asked to prove; of nobody in particular where nobody has said who he is. */
export function assertion(party: Party, challenge: Buffer, has: readonly Factor[]) {
  const named = credentialsOf(has);
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(challenge),
    userVerification: 'required',
    ...(named.length > 0 ? { allowCredentials: named } : {}),
  });
}

/** The new count of its authenticator; null where it proves nothing, or an older copy of the key was used. */
export async function asserted(
  party: Party,
  challenge: Buffer,
  { credential, kept, count }: Factor,
  response: AuthenticationResponseJSON,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: credential ?? '', publicKey: new Uint8Array(kept), counter: count },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

function credentialsOf(has: readonly Factor[]): { id: string }[] {
  return has.flatMap(({ kind, credential }) => (kind === 'passkey' && credential !== null ? [{ id: credential }] : []));
}
