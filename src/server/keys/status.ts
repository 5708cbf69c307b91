import { readLevels } from './levels.ts';
import { readMaster } from './master.ts';
import { suiteOf } from './suites.ts';

/** How it stands with the keys, as their files say. */
export interface KeysStatus {
  readonly how: 'passphrase' | 'shares' | 'pkcs11';
  readonly since: string;
  readonly cipher: string;
  readonly shares: { readonly set: string; readonly needed: number; readonly total: number } | null;
  /** Month of the newest level key. */
  readonly month: string | null;
  /** When level keys were last destroyed. */
  readonly rolled: string | null;
  /** Since when destroyed keys wait for the end of their level key. */
  readonly dirty: string | null;
  /** A change of level keys was cut off. */
  readonly unfinished: boolean;
  readonly levelKeys: number;
}

/** Null where there are no keys of what is stored. Throws `KeyDamaged`. */
export async function keysStatus(dir: string): Promise<KeysStatus | null> {
  const master = await readMaster(dir);
  if (!master) return null;
  const { keys } = await readLevels(dir);
  const living = keys.filter(({ state }) => state !== 'destroyed');
  const shares = master.how === 'shares' ? master : null;
  return {
    how: master.how,
    since: master.since,
    cipher: suiteOf(master.suite)?.cipher ?? '',
    shares: shares && { set: shares.set, needed: shares.needed, total: shares.marks.length },
    month: lastOf(living.map(({ month }) => month)),
    rolled: lastOf(keys.map(({ destroyed }) => destroyed)),
    dirty: living.flatMap(({ dirty }) => dirty ?? []).toSorted()[0] ?? null,
    unfinished: living.some(({ state }) => state === 'retiring'),
    levelKeys: living.length,
  };
}

function lastOf(texts: readonly (string | null)[]): string | null {
  return (
    texts
      .filter((text) => text !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
