import { keyIdOf, keyText, readKeyText, typed, type VerifierKey } from './checkpoint.ts';

/** Of an uncompressed point. */
export const sm2KeyBytes = 65;

/** signed-note gives 0xff to kinds of signature that have no number, with a text of their own after it: SM2 with SM3 (GB/T 32918) over the usual id. */
const type = [0xff, ...new TextEncoder().encode('sm2-sm3-1234567812345678')];

/** The verifier key of an SM2 public key under a name. */
export function sm2VerifierKey(
  name: string,
  publicKey: Uint8Array,
  sha256: (b: Uint8Array) => Uint8Array,
): VerifierKey {
  return { name, publicKey, keyId: keyIdOf(name, typed(type, publicKey), sha256) };
}

export function formatSm2Vkey({ name, keyId, publicKey }: VerifierKey): string {
  return keyText(name, keyId, typed(type, publicKey));
}

/** Null where the text is no SM2 verifier key or its key id is not that of its key. */
export function parseSm2Vkey(text: string, sha256: (bytes: Uint8Array) => Uint8Array): VerifierKey | null {
  const { name, bytes } = readKeyText(text) ?? {};
  if (name === undefined || bytes?.length !== type.length + sm2KeyBytes) return null;
  const key = sm2VerifierKey(name, bytes.slice(type.length), sha256);
  return formatSm2Vkey(key) === text ? key : null;
}
