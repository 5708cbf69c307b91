import { sm2 } from 'sm-crypto-v2';
import type { VerifierKey } from '#kernel/checkpoint.ts';
import { formatSm2Vkey, sm2VerifierKey } from '#kernel/sm2-key.ts';
import { sha256 } from '#server/crypto/hash.ts';
import { userId } from '#verify/sm2-signature.ts';

/** The second signature on each checkpoint, of an installation begun with SM2. */
export interface Sm2Signer {
  readonly verifier: VerifierKey;
  readonly vkey: string;
  sign(body: string): Uint8Array;
}

/** A private key, in hex. */
export function makeSm2Key(): string {
  return sm2.generateKeyPairHex().privateKey;
}

/** Null where it is no private key. */
export function sm2Signer(origin: string, text: string): Sm2Signer | null {
  const secret = text.trim();
  if (!/^[0-9a-f]{64}$/.test(secret) || /^0+$/.test(secret)) return null;
  const publicKey = sm2.getPublicKeyFromPrivateKey(secret);
  const verifier = sm2VerifierKey(origin, Buffer.from(publicKey, 'hex'), sha256.hash);
  const options = { hash: true, publicKey, userId };
  return {
    verifier,
    vkey: formatSm2Vkey(verifier),
    sign: (body) => Buffer.from(sm2.doSignature(Uint8Array.from(Buffer.from(body)), secret, options), 'hex'),
  };
}
