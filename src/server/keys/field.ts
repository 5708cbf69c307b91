import { begin, nonceOf, readHeader, resume } from './envelope.ts';
import { KeyDamaged } from './errors.ts';
import { seal, type Suite, unseal } from './suites.ts';

/** A short text is filled up to a multiple of this, so that its length tells little. */
const step = 64;
const lengthBytes = 4;

/** A text that fits into memory. */
export function sealField(suite: Suite, dek: Uint8Array, ref: string, plain: Uint8Array, aad: string): Buffer {
  const text = begin(suite, dek, ref, 'field', aad);
  const padded = Buffer.alloc(Math.ceil((lengthBytes + plain.length) / step) * step);
  padded.writeUInt32BE(plain.length);
  padded.set(plain, lengthBytes);
  return Buffer.concat([text.header, seal(suite, text.key, nonceOf(0, true), text.aad, padded)]);
}

/** Throws `KeyDamaged` where a bit of it, its AAD or its key is another. */
export function openField(dek: Uint8Array, ref: string, sealed: Uint8Array, aad: string): Buffer {
  const header = readHeader(sealed);
  if (!header) throw new KeyDamaged('sealed text');
  const { suite, key, aad: bound } = resume(header, dek, ref, 'field', aad);
  const padded = unseal(suite, key, nonceOf(0, true), bound, sealed.subarray(header.bytes.length));
  return padded.subarray(lengthBytes, lengthBytes + padded.readUInt32BE());
}
