import { randomBytes } from 'node:crypto';
import { KeyDamaged } from './errors.ts';
import { derive, nonceBytes, type Suite, suiteOf } from './suites.ts';

/**
 * What everything that is sealed begins with:
 *
 *     "JGK" 1 | suite | form | length of ref | ref | salt (16) | commitment (32)
 *
 * The salt makes a key of its own for each text, so that nonces are counted from nothing and never come twice. The commitment is derived with
 * that key: a text opens under one key only, which GCM alone does not promise.
 */
export const forms = { field: 1, stream: 2 } as const;
export type Form = keyof typeof forms;

const magic = Buffer.from('JGK\u0001', 'latin1');
const fixedBytes = magic.length + 3;
const saltBytes = 16;
const commitmentBytes = 32;
const longestRef = 64;
/** No header is longer: whoever has so many bytes can read it. */
export const longestHeader = fixedBytes + longestRef + saltBytes + commitmentBytes;

export interface Header {
  readonly suite: Suite;
  readonly form: Form;
  readonly ref: string;
  readonly salt: Buffer;
  readonly commitment: Buffer;
  /** All of it, as it stands in front. */
  readonly bytes: Buffer;
}

/** The key of one text, and what every part of it is bound to. */
export interface TextKey {
  readonly suite: Suite;
  readonly key: Buffer;
  readonly aad: Buffer;
}

/** A header for a new text, and its key. */
export function begin(
  suite: Suite,
  dek: Uint8Array,
  ref: string,
  form: Form,
  aad: string,
): TextKey & { header: Buffer } {
  const salt = randomBytes(saltBytes);
  const { key, commitment } = deriveText(suite, dek, salt, form);
  const name = Buffer.from(ref, 'latin1');
  const header = Buffer.concat([magic, Buffer.of(suite.id, forms[form], name.length), name, salt, commitment]);
  return { suite, key, header, aad: boundTo(header, aad) };
}

/** The key of a text that is there. Throws `KeyDamaged` where it was sealed with another key, or is of another form. */
export function resume(header: Header, dek: Uint8Array, ref: string, form: Form, aad: string): TextKey {
  if (header.ref !== ref || header.form !== form) throw new KeyDamaged('sealed text');
  const { key, commitment } = deriveText(header.suite, dek, header.salt, form);
  if (!commitment.equals(header.commitment)) throw new KeyDamaged('sealed text');
  return { suite: header.suite, key, aad: boundTo(header.bytes, aad) };
}

/** The header in front of these bytes; null where it is none. `bytes` may be longer, and must hold it whole. */
export function readHeader(bytes: Uint8Array): Header | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const suite = suiteOf(all[magic.length] ?? 0);
  const form = (Object.keys(forms) as Form[]).find((one) => forms[one] === all[magic.length + 1]);
  const length = all[magic.length + 2] ?? 0;
  const end = fixedBytes + length + saltBytes + commitmentBytes;
  if (!all.subarray(0, magic.length).equals(magic) || !suite || !form || length === 0 || length > longestRef)
    return null;
  if (all.length < end) return null;
  const at = fixedBytes + length;
  return {
    suite,
    form,
    ref: all.toString('latin1', fixedBytes, at),
    salt: all.subarray(at, at + saltBytes),
    commitment: all.subarray(at + saltBytes, end),
    bytes: all.subarray(0, end),
  };
}

/** Name of the key something was sealed with; null where it is nothing of ours. */
export function refOf(sealed: Uint8Array): string | null {
  return readHeader(sealed)?.ref ?? null;
}

/** How everything begins that was sealed with the same key in the same form. */
export function startOf({ bytes }: Header): Buffer {
  return bytes.subarray(0, bytes.length - saltBytes - commitmentBytes);
}

/** Nonce of the n-th part of a text. The last is marked, so that a text cut short is none. */
export function nonceOf(n: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes);
  nonce.writeUIntBE(n, nonceBytes - 7, 6);
  nonce[nonceBytes - 1] = last ? 1 : 0;
  return nonce;
}

function deriveText(suite: Suite, dek: Uint8Array, salt: Uint8Array, form: Form) {
  const made = derive(suite, dek, salt, `jingui ${form} ${suite.id}`, suite.keyBytes + commitmentBytes);
  return { key: made.subarray(0, suite.keyBytes), commitment: made.subarray(suite.keyBytes) };
}

function boundTo(header: Uint8Array, aad: string): Buffer {
  return Buffer.concat([header, Buffer.from(aad)]);
}
