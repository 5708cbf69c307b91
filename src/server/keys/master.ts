import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createFile, replaceFile } from './durable.ts';
import { KeyDamaged } from './errors.ts';
import { derive, type Suite, suiteOf, unwrap, wrap } from './suites.ts';

const common = {
  format: z.literal(1),
  /** By which a set of keys is known. */
  vault: z.string(),
  suite: z.number().int(),
  /** Since when the master key is kept this way. */
  since: z.string(),
  /** Master keys by number, wrapped; two of them while one takes the other's place. */
  wrapped: z.array(z.strictObject({ master: z.number().int(), data: z.string() })).min(1),
};

const ways = {
  passphrase: {
    how: z.literal('passphrase'),
    /** A passphrase we made has all the randomness it needs; one that a person made is stretched. */
    kdf: z.enum(['hkdf', 'argon2id']),
    salt: z.string(),
  },
  /** What so many holders give together. */
  shares: {
    how: z.literal('shares'),
    set: z.string(),
    needed: z.number().int(),
    marks: z.array(z.string()),
  },
  /** What a device makes of the salt. */
  pkcs11: { how: z.literal('pkcs11'), salt: z.string() },
};

/** `master.json`: the master key as it is kept, and by what it is opened. */
export const masterSchema = z.discriminatedUnion('how', [
  z.strictObject({ ...common, ...ways.passphrase }),
  z.strictObject({ ...common, ...ways.shares }),
  z.strictObject({ ...common, ...ways.pkcs11 }),
]);

export type Master = Readonly<z.infer<typeof masterSchema>>;
/** What opens it. */
export type Way = { [How in keyof typeof ways]: z.infer<z.ZodObject<(typeof ways)[How]>> }[keyof typeof ways];

export function masterPlace(dir: string): string {
  return path.join(dir, 'master.json');
}

/** Null where there is none. */
export async function readMaster(dir: string): Promise<Master | null> {
  const place = masterPlace(dir);
  try {
    return masterSchema.parse(JSON.parse(await readFile(place, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new KeyDamaged(place, error);
  }
}

export async function createMaster(dir: string, master: Master): Promise<void> {
  await createFile(masterPlace(dir), `${JSON.stringify(master, null, 1)}\n`);
}

/** Wants the lock of the vault. */
export async function writeMaster(dir: string, master: Master): Promise<void> {
  await replaceFile(masterPlace(dir), `${JSON.stringify(master, null, 1)}\n`);
}

export function suiteOfMaster(master: Master): Suite {
  const suite = suiteOf(master.suite);
  if (!suite) throw new KeyDamaged('master.json');
  return suite;
}

/** Master keys by their number, as whoever knows the secret finds them. Throws `KeyDamaged` where it is another secret. */
export function openMasters(master: Master, secret: Uint8Array): Map<number, Buffer> {
  const suite = suiteOfMaster(master);
  const by = lockFor(suite, secret, master.vault);
  return new Map(
    master.wrapped.map(({ master: n, data }) => [n, unwrap(suite, by, Buffer.from(data, 'base64'), nameOf(n))]),
  );
}

export function wrapMaster(suite: Suite, vault: string, secret: Uint8Array, n: number, key: Uint8Array) {
  return { master: n, data: wrap(suite, lockFor(suite, secret, vault), key, nameOf(n)).toString('base64') };
}

function lockFor(suite: Suite, secret: Uint8Array, vault: string): Buffer {
  return derive(suite, secret, Buffer.from(vault), 'jingui master', suite.keyBytes);
}

function nameOf(n: number): string {
  return `jingui master ${n}`;
}
