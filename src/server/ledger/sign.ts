import { createHmac, createPublicKey, sign, timingSafeEqual, verify } from 'node:crypto';
import { type Checkpoint, checkpointBody, formatNote, parseCheckpoint, parseNote } from '#kernel/checkpoint.ts';
import { sameBytes } from '#kernel/merkle.ts';
import type { LedgerKeys } from './keys.ts';

/** The checkpoint as a signed note. */
export function signCheckpoint(keys: LedgerKeys, checkpoint: Omit<Checkpoint, 'origin'>): string {
  const body = checkpointBody({ ...checkpoint, origin: keys.origin });
  const signature = sign(null, Buffer.from(body), keys.signingKey);
  const own = { name: keys.verifier.name, keyId: keys.verifier.keyId, signature };
  const { sm } = keys;
  const second = sm && { name: sm.verifier.name, keyId: sm.verifier.keyId, signature: sm.sign(body) };
  return formatNote({ body, signatures: second ? [own, second] : [own] });
}

/** The checkpoint of a note that our own key signed; null for any other text. */
export function signedCheckpoint(keys: LedgerKeys, text: string): Checkpoint | null {
  const note = parseNote(text);
  const checkpoint = parseCheckpoint(note?.body ?? '');
  const own = note?.signatures.find(({ keyId }) => sameBytes(keyId, keys.verifier.keyId));
  if (!note || !own || checkpoint?.origin !== keys.origin) return null;
  return verify(null, Buffer.from(note.body), createPublicKey(keys.signingKey), own.signature) ? checkpoint : null;
}

/** Whether the note says that it is signed by our key, rightly or not; a text that is no note says anything. */
export function claimsKey(keys: LedgerKeys, text: string): boolean {
  const note = parseNote(text);
  return note === null || note.signatures.some(({ keyId }) => sameBytes(keyId, keys.verifier.keyId));
}

/** HMAC-SHA256 over the leaf's text: shows that the product wrote an entry, until its seal shows it to everyone. */
export function entryMac(macKey: Uint8Array, leaf: string): Buffer {
  return createHmac('sha256', macKey).update(leaf).digest();
}

export function isEntryMac(macKey: Uint8Array, leaf: string, mac: Uint8Array): boolean {
  const wanted = entryMac(macKey, leaf);
  return wanted.length === mac.length && timingSafeEqual(wanted, mac);
}
