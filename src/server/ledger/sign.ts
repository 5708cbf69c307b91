import { createHmac, sign, timingSafeEqual } from 'node:crypto';
import { type Checkpoint, checkpointBody, formatNote } from '#kernel/checkpoint.ts';
import type { LedgerKeys } from './keys.ts';

/** The checkpoint as a signed note. */
export function signCheckpoint(keys: LedgerKeys, checkpoint: Omit<Checkpoint, 'origin'>): string {
  const body = checkpointBody({ ...checkpoint, origin: keys.origin });
  const signature = sign(null, Buffer.from(body), keys.signingKey);
  return formatNote({ body, signatures: [{ name: keys.verifier.name, keyId: keys.verifier.keyId, signature }] });
}

/** HMAC-SHA256 over the leaf's text: shows that the product wrote an entry, until its seal shows it to everyone. */
export function entryMac(macKey: Uint8Array, leaf: string): Buffer {
  return createHmac('sha256', macKey).update(leaf).digest();
}

export function isEntryMac(macKey: Uint8Array, leaf: string, mac: Uint8Array): boolean {
  const wanted = entryMac(macKey, leaf);
  return wanted.length === mac.length && timingSafeEqual(wanted, mac);
}
