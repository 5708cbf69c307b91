import type { Transform } from 'node:stream';
import { openField, sealField } from './field.ts';
import { opening, sealing } from './stream.ts';
import type { KeyLevel } from './levels.ts';
import type { Suite } from './suites.ts';

/** What a sealed text belongs to: moved to another row, version or field it does not open. */
export interface Place {
  readonly unit: string;
  readonly table: string;
  readonly id: string;
  readonly version?: string | number;
  readonly field: string;
}

/** As one text that no other place has. */
export function aadOf({ unit, table, id, version = '', field }: Place): string {
  return JSON.stringify([unit, table, id, String(version), field]);
}

/** The key of one object. Whatever is sealed with it is lost when it is destroyed. */
export interface ObjectKey {
  /** Its name in the vault, kept beside what it sealed. */
  readonly ref: string;
  /** Under which it lies in the vault. */
  readonly level: KeyLevel;
  seal(plain: Uint8Array, aad: string): Buffer;
  /** Throws `KeyDamaged` for anything but what was sealed with this key for this AAD. */
  open(sealed: Uint8Array, aad: string): Buffer;
  sealing(aad: string): Transform;
  /** Its stream ends with `KeyDamaged` where it is not the whole of what was sealed. */
  opening(aad: string): Transform;
}

export function objectKey(suite: Suite, ref: string, level: KeyLevel, dek: Uint8Array): ObjectKey {
  return {
    ref,
    level,
    seal: (plain, aad) => sealField(suite, dek, ref, plain, aad),
    open: (sealed, aad) => openField(dek, ref, sealed, aad),
    sealing: (aad) => sealing(suite, dek, ref, aad),
    opening: (aad) => opening(dek, ref, aad),
  };
}
