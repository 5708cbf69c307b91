import { createHash, randomBytes } from 'node:crypto';
import { fromBase32, toBase32 } from '../keys/base32.ts';
import { KeyDamaged } from '../keys/errors.ts';
import { derive, type Suite, suiteOf, unwrap, wrap } from '../keys/suites.ts';
import { keyOf, type PackHead } from './head.ts';
import type { FileKeyOf } from './kept.ts';
import { wrongCode } from './refusals.ts';

/** What a person types to open an export: told once, and as random as a key. In groups of four, with a checksum against slips of the pen. */
const prefix = 'JGC';
const secretBytes = 20;
const checksumBytes = 2;
const saltBytes = 16;

export interface Coded {
  readonly line: string;
  readonly code: NonNullable<PackHead['code']>;
}

export function codeFor(suite: Suite, fileKey: Uint8Array, head: Pick<PackHead, 'kind' | 'made_at'>): Coded {
  const [secret, salt] = [randomBytes(secretBytes), randomBytes(saltBytes)];
  const text = toBase32(Buffer.concat([secret, checksum(secret)]));
  return {
    line: `${prefix}-${(text.match(/.{1,4}/g) ?? []).join('-')}`,
    code: {
      salt: salt.toString('base64'),
      wrapped: wrap(suite, lockOf(suite, secret, salt), fileKey, keyOf(head)).toString('base64'),
    },
  };
}

/** Throws `StartError` where the code is none, or another file's. */
export function openedByCode(line: string): FileKeyOf {
  const text = line.toUpperCase().replaceAll(/[\s\-–—]/g, '');
  const all = text.startsWith(prefix) ? fromBase32(text.slice(prefix.length)) : null;
  const secret = all?.subarray(0, secretBytes);
  if (!secret || all?.length !== secretBytes + checksumBytes || !checksum(secret).equals(all.subarray(secretBytes)))
    throw wrongCode('misspelt');
  return async (head) => {
    const suite = suiteOf(head.suite);
    if (!head.code || !suite) throw wrongCode('none');
    const by = lockOf(suite, secret, Buffer.from(head.code.salt, 'base64'));
    try {
      return unwrap(suite, by, Buffer.from(head.code.wrapped, 'base64'), keyOf(head));
    } catch (error) {
      throw error instanceof KeyDamaged ? wrongCode('other') : error;
    }
  };
}

function lockOf(suite: Suite, secret: Uint8Array, salt: Uint8Array): Buffer {
  return derive(suite, secret, salt, 'jingui code', suite.keyBytes);
}

function checksum(secret: Uint8Array): Buffer {
  return createHash('sha256').update('jingui code').update(secret).digest().subarray(0, checksumBytes);
}
