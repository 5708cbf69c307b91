import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createFrontier, type HashAlgorithm, leafHash, sameBytes } from '#kernel/merkle.ts';
import { hexDigest, treeHash } from '#server/crypto/hash.ts';
import { type Alarm, alarms } from './alarm.ts';
import { differing, type ShownColumns, shownColumns, shownOf } from './columns.ts';
import type { CredentialBook } from './credentials.ts';
import type { LedgerKeys } from './keys.ts';
import { parseLeaf } from './leaf.ts';
import { signedCheckpoint } from './sign.ts';
import { newTreeAlg, noteOf } from './tree-row.ts';

/** Entries read at a time, and the rest between two reads, so that nobody at work notices. */
const page = 500;
const restMs = 20;
/** Alarms of one round; whoever altered more is found out by these. */
const most = 50;

interface Row extends ShownColumns {
  readonly seq: string;
  readonly leaf: string;
  readonly ops: string;
  readonly leaf_hash: Buffer;
}

export interface Patrol {
  readonly pool: pg.Pool;
  readonly keys: LedgerKeys;
  readonly credentials: CredentialBook;
  readonly alarm: (alarm: Alarm) => Promise<void>;
}

/**
 * Goes over all that is sealed: each entry is as it was hashed, its columns and row changes are those of its text, none is missing, and
 * together they have the root that was signed. What somebody altered behind our back is an alarm although nothing is being sealed.
 */
export async function goRound({ pool, keys, credentials, alarm }: Patrol, stopped: () => boolean): Promise<void> {
  const { rows } = await pool.query<{ size: string }>(`select size::text from ledger_tree where log = 'main'`);
  const size = Number(rows[0]?.size ?? 0);
  const tree = treeHash(newTreeAlg);
  const frontier = createFrontier(tree);
  let raised = 0;
  const tell = async (found: Alarm) => {
    raised += 1;
    if (raised <= most) await alarm(found);
  };
  for (let from = 0; from < size; from += page) {
    if (stopped()) return;
    const { rows: entries } = await pool.query<Row>(
      `select e.seq::text, e.leaf, e.ops, e.leaf_hash, ${shownColumns} from ledger_entry e
       where e.seq >= $1 and e.seq < $2 order by e.seq`,
      [from, Math.min(from + page, size)],
    );
    let next = from;
    for (const { seq, leaf, ops, leaf_hash, ...columns } of entries) {
      for (; next < Number(seq); next += 1) await tell(alarms.missing(next));
      next += 1;
      const hash = leafHash(tree, Buffer.from(leaf));
      frontier.append(hash);
      const altered = alteredIn(leaf, ops, columns, sameBytes(hash, leaf_hash));
      if (altered.length > 0) await tell(alarms.altered(columns.unit_id, columns.id, altered));
    }
    for (; next < Math.min(from + page, size); next += 1) await tell(alarms.missing(next));
    await sleep(restMs);
  }
  if (size > 0 && !(await isSigned(pool, keys, size, frontier.root()))) await alarm(alarms.history(size));
  for (const { unit_id, person_id } of await credentials.unvouched()) await tell(alarms.credential(unit_id, person_id));
}

function alteredIn(leaf: string, ops: string, columns: ShownColumns, whole: boolean): string[] {
  const entry = parseLeaf(leaf);
  const changes = entry !== null && hexDigest(entry.alg as HashAlgorithm, ops) === entry.ops;
  return [...differing(entry, shownOf(columns)), ...(whole ? [] : ['leaf']), ...(changes ? [] : ['ops'])];
}

async function isSigned(pool: pg.Pool, keys: LedgerKeys, size: number, root: Uint8Array): Promise<boolean> {
  const client = await pool.connect();
  try {
    const signed = signedCheckpoint(keys, (await noteOf(client, size)) ?? '');
    return signed !== null && sameBytes(signed.root, root);
  } finally {
    client.release();
  }
}

/** Goes round soon after the start and then once a day. */
export function startPatrol(patrol: Patrol, soonMs = 30_000, everyMs = 86_400_000): { stop(): Promise<void> } {
  let ended = false;
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(round, soonMs);
  timer.unref();
  function round(): void {
    // What could not be read now is read the next time.
    running = goRound(patrol, () => ended).catch(() => {});
    timer = setTimeout(round, everyMs);
    timer.unref();
  }
  return {
    async stop() {
      ended = true;
      clearTimeout(timer);
      await running;
    },
  };
}
