import { argon2, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createFile } from './durable.ts';
import { noPassphrase, shortPassphrase } from './refusals.ts';

const derive = promisify(argon2);
/** Of one that a person thought of. */
const fewest = 16;

/** The one we make where nobody named another: it lies beside what it opens, which is told wherever keys are spoken of. */
export function passphraseBeside(dir: string): string {
  return path.join(dir, 'passphrase');
}

export async function makePassphrase(dir: string): Promise<void> {
  if (!existsSync(passphraseBeside(dir)))
    await createFile(passphraseBeside(dir), `${randomBytes(32).toString('base64url')}\n`);
}

/** Throws `StartError` where there is none to be read, or too short a one. */
export async function readPassphrase(place: string): Promise<string> {
  const text = await readFile(place, 'utf8').catch((error: unknown) => {
    throw noPassphrase(place, error);
  });
  const passphrase = text.trim().normalize('NFC');
  if (passphrase.length < fewest) throw shortPassphrase(place, fewest);
  return passphrase;
}

export async function secretOf(
  passphrase: string,
  { kdf, salt }: { kdf: 'hkdf' | 'argon2id'; salt: string },
): Promise<Buffer> {
  if (kdf === 'hkdf') return Buffer.from(passphrase);
  const nonce = Buffer.from(salt, 'base64');
  return Buffer.from(
    await derive('argon2id', { message: passphrase, nonce, parallelism: 1, memory: 65_536, passes: 3, tagLength: 32 }),
  );
}
