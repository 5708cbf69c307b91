import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { formatVkey, type VerifierKey, verifierKey } from '#kernel/checkpoint.ts';
import { sha256 } from '#server/crypto/hash.ts';
import { keyDamaged, keyLost } from './key-errors.ts';
import type { Sm2Signer } from './sm2.ts';

export interface LedgerKeys {
  /** Name of this ledger in its checkpoints: `jingui/<installation id>`. */
  readonly origin: string;
  readonly signingKey: KeyObject;
  readonly verifier: VerifierKey;
  /** Verifier key as other signed-note tools read it; give it to the auditor when the installation is set up. */
  readonly vkey: string;
  /** Key of the MAC on entries: known to the product, not to the database. */
  readonly macKey: Uint8Array;
  /** Signs checkpoints a second time; null where the installation was not begun so. */
  readonly sm: Sm2Signer | null;
}

const macBytes = 32;

/** Files of `keys/` that a backup takes along: what opens anything else is kept apart from it. */
export function isKept(name: string): boolean {
  return (Object.values(names) as string[]).includes(name);
}

const names = {
  signing: 'ledger-ed25519.pem',
  mac: 'ledger-mac.key',
  sm: 'ledger-sm2.key',
  password: 'database.password',
} as const;

/** The ledger's keys in `<dataDir>/keys`. Throws `StartError` where one is not there or no key: none is ever made in its place. */
export async function loadKeys(dataDir: string, installation: string): Promise<LedgerKeys> {
  const [signing, mac] = [placeOf(dataDir, names.signing), placeOf(dataDir, names.mac)];
  const signingKey = await signingKeyIn(signing);
  const macKey = Buffer.from((await readKey(mac)).trim(), 'hex');
  if (macKey.length !== macBytes) throw keyDamaged(mac);
  const origin = `jingui/${installation}`;
  const { x } = createPublicKey(signingKey).export({ format: 'jwk' });
  const verifier = verifierKey(origin, Buffer.from(x ?? '', 'base64url'), sha256.hash);
  return { origin, signingKey, verifier, vkey: formatVkey(verifier), macKey, sm: await sm2In(dataDir, origin) };
}

/**
 * The same for a ledger in which nothing stands yet: what is not there is made, readable by its owner alone, and never replaced. Two
 * processes that start at once get the same keys.
 */
export async function makeKeys(dataDir: string, installation: string, sm = false): Promise<LedgerKeys> {
  await mkdir(path.join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  await once(placeOf(dataDir, names.signing), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  await once(placeOf(dataDir, names.mac), () => `${randomBytes(macBytes).toString('hex')}\n`);
  if (sm) {
    const { makeSm2Key } = await import('./sm2.ts');
    await once(placeOf(dataDir, names.sm), () => `${makeSm2Key()}\n`);
  }
  return loadKeys(dataDir, installation);
}

/** Loaded only where it is wanted: most installations have none. */
async function sm2In(dataDir: string, origin: string): Promise<Sm2Signer | null> {
  const place = placeOf(dataDir, names.sm);
  if (!existsSync(place)) return null;
  const { sm2Signer } = await import('./sm2.ts');
  const signer = sm2Signer(origin, await readKey(place));
  if (!signer) throw keyDamaged(place);
  return signer;
}

/** What the application logs in with on a database server of the site's own. A lost one is made anew: it is given to the role at each start. */
export async function loadDatabasePassword(dataDir: string): Promise<string> {
  await once(placeOf(dataDir, names.password), () => randomBytes(24).toString('base64url'));
  return readDatabasePassword(dataDir);
}

/** Throws `StartError` where it is not there or damaged. */
export async function readDatabasePassword(dataDir: string): Promise<string> {
  const place = placeOf(dataDir, names.password);
  const password = (await readKey(place)).trim();
  if (password.length < 16) throw keyDamaged(place);
  return password;
}

function placeOf(dataDir: string, name: string): string {
  return path.join(dataDir, 'keys', name);
}

async function signingKeyIn(file: string): Promise<KeyObject> {
  const pem = await readKey(file);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw keyDamaged(file, error);
  }
  throw keyDamaged(file);
}

async function readKey(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw hasCode(error, 'ENOENT') ? keyLost(file) : keyDamaged(file, error);
  }
}

/** Where there is no file it is written whole and linked into place, so that nobody reads half a key. */
async function once(file: string, make: () => string | Buffer): Promise<void> {
  if (existsSync(file)) return;
  const scratch = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(scratch, 'wx', 0o600);
  try {
    await handle.writeFile(make());
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(scratch, file).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  await rm(scratch);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
