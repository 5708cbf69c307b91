import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { App } from '../app.ts';
import type { Whose } from '../whose.ts';
import type { Party } from './party.ts';
import { asserted } from './passkey.ts';
import { recoveryOf } from './recovery.ts';
import { openSecret } from './sealed.ts';
import type { Factor } from './factor.ts';
import { useFactor } from './stored.ts';
import { stepOf } from './totp.ts';

/** What somebody brings to prove who he is, beside a password. */
export type Proof =
  | { readonly code: string }
  | { readonly recovery: string }
  | { readonly passkey: AuthenticationResponseJSON; readonly challenge: Buffer; readonly party: Party };

interface Owner extends Whose {
  readonly factors: readonly Factor[];
}

/** The factor it proves, which it serves once. */
export async function proves(app: App, owner: Owner, proof: Proof): Promise<Factor | undefined> {
  if ('code' in proof) return byCode(app, owner, proof.code);
  if ('recovery' in proof) {
    const found = recoveryOf(app, owner, owner.factors, proof.recovery);
    return found && (await useFactor(app, found, 1)) ? found : undefined;
  }
  const key = owner.factors.find(({ kind, credential }) => kind === 'passkey' && credential === proof.passkey.id);
  const count = key && (await asserted(proof.party, proof.challenge, key, proof.passkey));
  return key && typeof count === 'number' && (await useFactor(app, key, count)) ? key : undefined;
}

async function byCode(app: App, { factors }: Owner, code: string): Promise<Factor | undefined> {
  for (const one of factors) {
    if (one.kind !== 'totp') continue;
    const step = await stepOf(await openSecret(app, one, one.kept), code, one.count, app.time.now());
    if (step !== null) return (await useFactor(app, one, step)) ? one : undefined;
  }
  return undefined;
}
