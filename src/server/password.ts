import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Text } from '#kernel/text.ts';

/** Shortest password, and of how many of the four classes of characters it is made at least. */
const least = { length: 10, classes: 3 } as const;

export const weakPassword: Text = {
  zh: '口令至少 10 位，含大写、小写、数字、符号中的三类，且不含账号。',
  en: 'A password has at least 10 characters of three classes (capital, small, digit, sign) and does not contain the login.',
};

export function isWeak(password: string, login: string): boolean {
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((one) => one.test(password)).length;
  const named = login !== '' && password.toLowerCase().includes(login.toLowerCase());
  return [...password].length < least.length || classes < least.classes || named;
}

/** Characters that cannot be mistaken for one another on a slip of paper. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of four from 31 characters: 59 bits, for one use. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => clear[randomInt(clear.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

const derive = promisify(argon2);

/** argon2id, 64 MiB, 3 passes: above the floor of OWASP ASVS 5.0 appendix C (47,104 KiB, 1 pass). */
const cost = { parallelism: 1, memory: 65_536, passes: 3, tagLength: 32 } as const;
/** One password is derived at a time: 64 MiB each, and no flood of attempts fills the memory. */
let queue: Promise<unknown> = Promise.resolve();

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derived(password, nonce);
  return `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

/** Stands in for the hash of an unknown account, so that both answers take the same time. */
export const nobody = `argon2id$m=65536,t=3,p=1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;

/** An account without a password (of a demo) is let in by none. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, , nonce = '', tag = ''] = (stored || nobody).split('$');
  const expected = Buffer.from(tag, 'base64');
  const actual = await derived(password, Buffer.from(nonce, 'base64'));
  return stored !== '' && expected.length === actual.length && timingSafeEqual(expected, actual);
}

async function derived(password: string, nonce: Buffer): Promise<Buffer> {
  const next = queue.then(() => derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost }));
  queue = next.catch(() => {});
  return Buffer.from(await next);
}
