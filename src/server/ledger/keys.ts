import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { formatVkey, type VerifierKey, verifierKey } from '#kernel/checkpoint.ts';
import { sha256 } from '#server/crypto/hash.ts';

export interface LedgerKeys {
  /** Name of this ledger in its checkpoints: `jingui/<installation id>`. */
  readonly origin: string;
  readonly signingKey: KeyObject;
  readonly verifier: VerifierKey;
  /** Verifier key as other signed-note tools read it; give it to the auditor when the installation is set up. */
  readonly vkey: string;
  /** Key of the MAC on entries: known to the product, not to the database. */
  readonly macKey: Uint8Array;
}

const macBytes = 32;

/**
 * The ledger's keys in `<dataDir>/keys`, made at the first call and never replaced: readable by their owner alone.
 * Two processes that start at once get the same keys.
 */
export async function loadKeys(dataDir: string, installation: string): Promise<LedgerKeys> {
  const dir = path.join(dataDir, 'keys');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const pem = await once(path.join(dir, 'ledger-ed25519.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  const mac = await once(path.join(dir, 'ledger-mac.key'), () => `${randomBytes(macBytes).toString('hex')}\n`);
  const macKey = Buffer.from(mac.trim(), 'hex');
  if (macKey.length !== macBytes) throw new Error('ledger-mac.key is damaged');
  const signingKey = createPrivateKey(pem);
  const origin = `jingui/${installation}`;
  const { x } = createPublicKey(signingKey).export({ format: 'jwk' });
  const verifier = verifierKey(origin, Buffer.from(x ?? '', 'base64url'), sha256.hash);
  return { origin, signingKey, verifier, vkey: formatVkey(verifier), macKey };
}

/** What the application logs in with on a database server of the site's own. */
export async function loadDatabasePassword(dataDir: string): Promise<string> {
  return (
    await once(path.join(dataDir, 'keys', 'database.password'), () => randomBytes(24).toString('base64url'))
  ).trim();
}

/** The file's text; where there is none it is written whole and linked into place, so that nobody reads half a key. */
async function once(file: string, make: () => string | Buffer): Promise<string> {
  const scratch = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
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
  return await readFile(file, 'utf8');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
