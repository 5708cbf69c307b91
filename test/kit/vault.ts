import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenFile, openFile } from '#server/keys/disk.ts';
import { type Keyring, type KeyringOptions, openKeyring } from '#server/keys/keyring.ts';
import type { Lock } from '#server/keys/vault.ts';

/** One lock for all keyrings of a test, as servers have that of their database. */
export function sharedLock(): Lock {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = turn.then(work);
    turn = next.catch(() => {});
    return next;
  };
}

export function folder(): { readonly dir: string; copy(): string; [Symbol.dispose](): void } {
  const home = mkdtempSync(path.join(tmpdir(), 'jingui-vault-'));
  const dir = path.join(home, 'keys');
  return {
    dir,
    copy: () => {
      const other = path.join(home, randomBytes(4).toString('hex'));
      cpSync(dir, other, { recursive: true });
      return other;
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}

export function keyringIn(dir: string, more: Partial<KeyringOptions> = {}): Promise<Keyring> {
  return openKeyring({ dir, make: true, now: () => Date.parse('2026-08-03T08:00:00Z'), lock: sharedLock(), ...more });
}

const sector = 4096;

/**
 * A disk whose machine goes down after so many bytes: of the write it was at only the front is there and, where `torn`, all of the
 * sector is noise. Nothing is written any more.
 */
export function cutAfter(bytes: number, torn = false): OpenFile & { readonly isCut: () => boolean } {
  let left = bytes;
  let cut = false;
  const open: OpenFile = async (place, flags) => {
    if (cut) throw new Error('the machine is down');
    const file = await openFile(place, flags);
    return {
      ...file,
      sync: () => (cut ? Promise.reject(new Error('the machine is down')) : file.sync()),
      write: async (at, what) => {
        if (cut) throw new Error('the machine is down');
        if (what.length <= left) {
          left -= what.length;
          return file.write(at, what);
        }
        cut = true;
        if (torn) await file.write(at - (at % sector), randomBytes(sector));
        else await file.write(at, what.subarray(0, left));
        throw new Error('the machine is down');
      },
    };
  };
  return Object.assign(open, { isCut: () => cut });
}
