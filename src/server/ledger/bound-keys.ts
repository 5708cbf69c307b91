import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { otherKeys } from './key-errors.ts';
import { type LedgerKeys, loadKeys, makeKeys } from './keys.ts';
import { isEntryMac } from './sign.ts';

/** Entries by which keys are known where an earlier version did not note whose the database is; one or the other may have been tampered with. */
const sample = 20;

interface Bound {
  readonly installation: string;
  /** What was noted of the keys. */
  readonly keys: string | null;
  readonly entries: readonly { readonly leaf: string; readonly mac: Buffer }[];
}

/**
 * Whether the keys of this data directory are those of the database. Asked before anything of the database is changed, its schema and
 * the password of its role included. Throws `StartError`.
 */
export async function checkKeys(owner: pg.ClientBase, dataDir: string): Promise<void> {
  const bound = await boundIn(owner);
  if (bound && isBound(bound)) await keysFor(bound, dataDir);
}

/** The keys of the installation, made where its ledger has none yet, and noted as its own. Wants a transaction that holds the installation. */
export async function bindKeys(owner: pg.ClientBase, dataDir: string, sm = false): Promise<LedgerKeys> {
  const bound = await boundIn(owner);
  if (!bound) throw new Error('there is no installation to bind keys to');
  if (isBound(bound) && bound.keys !== null) return keysFor(bound, dataDir);
  const keys = isBound(bound) ? await keysFor(bound, dataDir) : await makeKeys(dataDir, bound.installation, sm);
  await owner.query('update jingui.installation set keys = $1', [commitmentOf(keys)]);
  return keys;
}

async function keysFor(bound: Bound, dataDir: string): Promise<LedgerKeys> {
  const keys = await loadKeys(dataDir, bound.installation);
  const ours =
    bound.keys === null
      ? bound.entries.some(({ leaf, mac }) => isEntryMac(keys.macKey, leaf, mac))
      : bound.keys === commitmentOf(keys);
  if (!ours) throw otherKeys(dataDir, bound.installation);
  return keys;
}

function isBound({ keys, entries }: Bound): boolean {
  return keys !== null || entries.length > 0;
}

/** Of all keys at once: whoever has the key of the MAC can tell, and from it nobody learns anything. */
function commitmentOf({ macKey, vkey, sm }: LedgerKeys): string {
  const all = sm ? `${vkey}\n${sm.vkey}` : vkey;
  return createHmac('sha256', macKey).update(`jingui keys\n${all}`).digest('hex');
}

/** Of any earlier schema too, or none. */
async function boundIn(owner: pg.ClientBase): Promise<Bound | null> {
  const { rows: there } = await owner.query<{ made: boolean }>(
    "select to_regclass('jingui.installation') is not null and to_regclass('public.ledger_entry') is not null as made",
  );
  if (!there[0]?.made) return null;
  const { rows: installations } = await owner.query<{ id: string; keys: string | null }>(
    "select id, to_jsonb(i) ->> 'keys' as keys from jingui.installation i",
  );
  const [row] = installations;
  if (!row) return null;
  const { rows: entries } = await owner.query<Bound['entries'][number]>(
    `(select leaf, mac from ledger_entry order by ord limit ${sample})
     union all (select leaf, mac from ledger_entry order by ord desc limit ${sample})`,
  );
  return { installation: row.id, keys: row.keys, entries };
}
