import type pg from 'pg';
import type { Instant } from '#kernel/json.ts';
import { hexDigest } from '#server/crypto/hash.ts';
import { isAbout } from './asked.ts';
import type { LedgerKeys } from './keys.ts';
import { parseLeaf } from './leaf.ts';
import { isEntryMac } from './sign.ts';

/** The act by which the audit administrator lets sealing go on; its entry is about the halt, by the halt's key. */
export const liftAct = 'lift-halt';
export const liftObject = 'ledger_alarm';

/** What the audit administrator said when he let sealing go on. */
export interface Lift {
  readonly key: string;
  readonly by: string;
  readonly name: string;
  readonly reason: string;
  readonly at: Instant;
}

interface Named {
  readonly kind: string;
  readonly unitId: string;
  readonly entryId: string;
}

/** One name for a halt; a digest, because entries put in behind our back are called anything. */
export function keyOf({ kind, unitId, entryId }: Named): string {
  return hexDigest('sha256', JSON.stringify([kind, unitId, entryId]));
}

export function isLifted(lifts: readonly Lift[], key: string): boolean {
  return lifts.some((lift) => lift.key === key);
}

/** Those of these halts that an entry of the product's own lifts: a row somebody planted has no MAC of ours. */
export async function liftedIn(pool: pg.Pool, keys: LedgerKeys, wanted: readonly string[]): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const { rows } = await pool.query<{ id: string; leaf: string; mac: Buffer }>(
    `select id, leaf, mac from ledger_entry e where ${isAbout('$1::text[]')}`,
    [wanted],
  );
  const lifted = rows.flatMap(({ id, leaf, mac }) => {
    const entry = isEntryMac(keys.macKey, leaf, mac) ? parseLeaf(leaf) : null;
    if (entry === null || entry.id !== id || entry.act !== liftAct || entry.outcome !== 'done') return [];
    const object = entry.object as { readonly table: string; readonly id: string } | null;
    return object?.table === liftObject ? [object.id] : [];
  });
  return new Set(lifted);
}
