import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { KeyDamaged } from './errors.ts';

export const tagBytes = 16;
export const nonceBytes = 12;

/** An authenticated cipher and the hash its keys are derived by. The number stands in everything that is stored. */
export interface Suite {
  readonly id: number;
  readonly name: 'international' | 'sm';
  readonly cipher: 'aes-256-gcm' | 'sm4-gcm';
  readonly hash: 'sha256' | 'sm3';
  readonly keyBytes: number;
}

const international: Suite = { id: 1, name: 'international', cipher: 'aes-256-gcm', hash: 'sha256', keyBytes: 32 };
const sm: Suite = { id: 2, name: 'sm', cipher: 'sm4-gcm', hash: 'sm3', keyBytes: 16 };
export const suites = { international, sm } as const;

export function suiteOf(id: number): Suite | undefined {
  return Object.values(suites).find((suite) => suite.id === id);
}

/** HKDF of the suite's hash. */
export function derive({ hash }: Suite, secret: Uint8Array, salt: Uint8Array, info: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync(hash, secret, salt, info, bytes));
}

/** One text under one key and nonce: what comes back is the cipher text and its tag. */
export function seal(
  { cipher }: Suite,
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plain: Uint8Array,
): Buffer {
  const at = createCipheriv(cipher as 'aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  at.setAAD(aad);
  return Buffer.concat([at.update(plain), at.final(), at.getAuthTag()]);
}

/** Throws `KeyDamaged` for anything but what `seal` answered for the same key, nonce and AAD. */
export function unseal(suite: Suite, key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Buffer {
  if (sealed.length < tagBytes) throw new KeyDamaged('sealed text');
  const at = createDecipheriv(suite.cipher as 'aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  at.setAAD(aad);
  at.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([at.update(sealed.subarray(0, sealed.length - tagBytes)), at.final()]);
  } catch (error) {
    throw new KeyDamaged('sealed text', error);
  }
}

/** A key under another: a fresh nonce before it. */
export function wrap(suite: Suite, by: Uint8Array, secret: Uint8Array, aad: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  return Buffer.concat([nonce, seal(suite, by.subarray(0, suite.keyBytes), nonce, Buffer.from(aad), secret)]);
}

export function unwrap(suite: Suite, by: Uint8Array, wrapped: Uint8Array, aad: string): Buffer {
  const [nonce, sealed] = [wrapped.subarray(0, nonceBytes), wrapped.subarray(nonceBytes)];
  return unseal(suite, by.subarray(0, suite.keyBytes), nonce, Buffer.from(aad), sealed);
}
