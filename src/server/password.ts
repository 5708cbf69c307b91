import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** argon2id, 64 MiB, 3 passes: above the floor of OWASP ASVS 5.0 appendix C (47,104 KiB, 1 pass). */
const cost = { parallelism: 1, memory: 65_536, passes: 3, tagLength: 32 } as const;
/** So many are derived at the same time, outside the main thread: 64 MiB each, and no flood of attempts fills the memory. */
const atOnce = 2;
let underWay = 0;
const waiting: Readonly<Record<'first' | 'rest', (() => void)[]>> = { first: [], rest: [] };

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derived(password, nonce);
  return `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

/** Stands in for the hash of an unknown account, so that both answers take the same time. */
export const nobody = `argon2id$m=65536,t=3,p=1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;

/**
 * An account without a password (of a demo) is let in by none. `known`: by a browser its owner signed in with before; those go first, so
 * that no flood of strangers, from however many places, keeps people out.
 */
export async function verifyPassword(password: string, stored: string, known = false): Promise<boolean> {
  const [, , nonce = '', tag = ''] = (stored || nobody).split('$');
  const expected = Buffer.from(tag, 'base64');
  const actual = await derived(password, Buffer.from(nonce, 'base64'), known ? 'first' : 'rest');
  return stored !== '' && expected.length === actual.length && timingSafeEqual(expected, actual);
}

async function derived(password: string, nonce: Buffer, line: 'first' | 'rest' = 'rest'): Promise<Buffer> {
  if (underWay < atOnce) underWay += 1;
  else await new Promise<void>((go) => waiting[line].push(go));
  try {
    return Buffer.from(await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost }));
  } finally {
    const next = waiting.first.shift() ?? waiting.rest.shift();
    if (next) next();
    else underWay -= 1;
  }
}
