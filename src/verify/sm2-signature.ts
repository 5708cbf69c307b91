import { sm2 } from 'sm-crypto-v2';

/** Whose signature it is, where nobody says otherwise (GM/T 0009). */
export const userId = '1234567812345678';

/** r and s, 32 bytes each. Not with node:crypto: what it signs with SM3 on this curve is not SM2, and no other program takes it. */
export function isSm2Signed(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  try {
    const [sign, key] = [Buffer.from(signature).toString('hex'), Buffer.from(publicKey).toString('hex')];
    return sm2.doVerifySignature(Uint8Array.from(message), sign, key, { hash: true, userId });
  } catch {
    // A key that is no point, numbers out of range.
    return false;
  }
}
