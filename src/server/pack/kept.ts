import { readLevels } from '../keys/levels.ts';
import { type Master, openMasters, readMaster } from '../keys/master.ts';
import { received } from '../keys/pairs.ts';
import { KeyDamaged } from '../keys/errors.ts';
import { type KeptKeys, keyOf, type PackHead } from './head.ts';
import { noPair, otherSecret } from './refusals.ts';

/** Finds the key of a file by its head. Throws `KeyDamaged`, `KeysSealed`, `StartError`. */
export type FileKeyOf = (head: PackHead) => Promise<Buffer>;

/** The keys of an installation as they are kept. Wants the lock of the vault. Throws `StartError` where nothing can be sealed to it yet. */
export async function keptKeys(dir: string): Promise<KeptKeys> {
  const master = await readMaster(dir);
  if (!master) throw noPair();
  const { master: by, pairs } = await readLevels(dir);
  if (pairs.length === 0) throw noPair();
  return { master, by, pairs };
}

/** With what opens the master key everything opens that was sealed to the pairs. Throws `StartError` where it is another secret. */
export function openedBy({ master, by, pairs }: KeptKeys, secret: Uint8Array): FileKeyOf {
  const key = masterIn(master, secret).get(by);
  if (!key) throw otherSecret();
  return async (head) => {
    const pair = pairs.find(({ id }) => id === head.to.pair);
    if (!pair) throw new KeyDamaged('sealed file');
    return received(pair, key, head.to, keyOf(head));
  };
}

function masterIn(master: Master, secret: Uint8Array): Map<number, Buffer> {
  try {
    return openMasters(master, secret);
  } catch (error) {
    throw error instanceof KeyDamaged ? otherSecret(error) : error;
  }
}
