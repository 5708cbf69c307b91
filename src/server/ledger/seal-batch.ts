import type pg from 'pg';
import type { Instant } from '#kernel/json.ts';
import { type HashAlgorithm, leafHash, type TreeHash } from '#kernel/merkle.ts';
import { hexDigest, treeHash } from '#server/crypto/hash.ts';
import { raise } from './alarm.ts';
import { type Halt, halts } from './halt.ts';
import { parseLeaf } from './leaf.ts';
import type { LedgerKeys } from './keys.ts';
import { isEntryMac } from './sign.ts';
import { checkTree, type Known, lockTree, newTreeAlg, noteOf, saveTree } from './tree-row.ts';

/** Entries sealed under one checkpoint at most; bounds memory and the length of the transaction. */
const batchLimit = 5000;
/** Characters of row changes read for one batch, but for its first entry: a ledger imported in parts must not fill the memory. */
const batchText = 8 * 2 ** 20;
/** Held by who seals, until his transaction ends: no clock has a say in it. */
const sealLock = 7047;
const tree: TreeHash = treeHash(newTreeAlg);

export interface SealRequest {
  readonly keys: LedgerKeys;
  readonly known: Known;
  /** Entries never to be sealed, `unit id`. */
  readonly setAside: readonly string[];
  /** This moment, by which a halt over the whole is called. */
  readonly at: Instant;
}

export interface SealResult {
  /** Null where another server seals. */
  readonly size: number | null;
  /** The checkpoint that is signed now, where it is not the one known. */
  readonly note: string | null;
  readonly sealed: readonly string[];
  readonly more: boolean;
  readonly halt: Halt | null;
}

const nothing = { size: null, note: null, sealed: [], more: false } as const;

interface Pending {
  readonly unit_id: string;
  readonly id: string;
  readonly leaf: string;
  readonly ops: string;
  readonly mac: Buffer;
  /** Entries that could be sealed now, up to the limit. */
  readonly waiting: number;
}

/**
 * Entries that may be sealed, in order of writing. Settled: no transaction that could still commit is as old, so no
 * entry can turn up later before one of them. And none that was written before a visible unsettled one waits behind
 * it: its transaction may be the younger one and still have changed a row first.
 */
const pendingSql = `
  with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as oldest),
  settled as (
    select unit_id, id, ord, octet_length(ops) as text from ledger_entry, horizon
    where seq is null and not (unit_id || ' ' || id = any($1)) and xid < oldest and ord < coalesce(
      (select min(ord) from ledger_entry
       where seq is null and not (unit_id || ' ' || id = any($1)) and xid >= (select oldest from horizon)), 9223372036854775807)
    order by ord limit ${batchLimit}),
  batch as (select unit_id, id, sum(text) over (order by ord) - text as before from settled)
  select e.unit_id, e.id, e.leaf, e.ops, e.mac, (select count(*) from settled)::int as waiting
  from ledger_entry e join batch b on b.unit_id = e.unit_id and b.id = e.id where b.before < ${batchText} order by e.ord`;

/** An entry whose transaction has not been given out yet: nobody can have written it, and it would hold back all after it. */
const unplacedSql = `
  select unit_id, id from ledger_entry
  where seq is null and not (unit_id || ' ' || id = any($1)) and xid >= pg_snapshot_xmax(pg_current_snapshot()) order by ord limit 1`;

const sealSql = `
  update ledger_entry e set seq = s.seq, leaf_hash = s.leaf_hash
  from unnest($1::text[], $2::text[], $3::bigint[], $4::bytea[]) as s (unit_id, id, seq, leaf_hash)
  where e.unit_id = s.unit_id and e.id = s.id`;

/** Seals what can be sealed now, at most one batch, in one transaction: entries, tree and checkpoint together. */
export async function sealBatch(client: pg.ClientBase, request: SealRequest): Promise<SealResult> {
  await client.query('begin');
  try {
    await client.query('set local role jingui_sealer');
    const result = await sealInside(client, request);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {}); // The connection may be gone; the first error tells why.
    throw error;
  }
}

async function sealInside(client: pg.ClientBase, { keys, known, setAside, at }: SealRequest): Promise<SealResult> {
  if (!(await takeTurn(client))) return { ...nothing, halt: null };
  const frontier = await lockTree(client, keys, at);
  if ('kind' in frontier) return await halted(client, frontier);
  const wrong = await checkTree(client, keys, frontier, known, at);
  if (wrong !== null) return await halted(client, wrong);

  const { rows } = await client.query<Pending>(pendingSql, [setAside]);
  const found = rows.map((entry) => faultOf(entry, keys));
  const bad = found.findIndex((fault) => fault !== null);
  const good = bad < 0 ? rows : rows.slice(0, bad);
  let note: string | null = null;
  if (good.length > 0) {
    const first = frontier.size();
    const hashes = good.map(({ leaf }) => Buffer.from(leafHash(tree, Buffer.from(leaf))));
    for (const hash of hashes) frontier.append(hash);
    const columns = [
      good.map((entry) => entry.unit_id),
      good.map((entry) => entry.id),
      good.map((_, i) => first + i),
      hashes,
    ];
    const { rowCount } = await client.query({ name: 'ledger-seal', text: sealSql, values: columns });
    if (rowCount !== good.length) throw new Error(`sealed ${rowCount} of ${good.length} entries`);
    note = await saveTree(client, keys, frontier);
  }
  const halt = found[bad] ?? (await unplaced(client, setAside));
  if (halt !== null) await raise(client, halt);
  return {
    size: frontier.size(),
    note: note ?? (known.last?.size === frontier.size() ? null : await noteOf(client, frontier.size())),
    sealed: good.map(({ id }) => id),
    more: rows.length === batchLimit || rows.length < (rows[0]?.waiting ?? 0),
    halt,
  };
}

/**
 * Null for an entry as the product wrote it: the MAC covers the leaf, the leaf holds the digest of the row changes, and it is of this
 * very number and unit, for a genuine text under another number sets rows back.
 */
function faultOf({ unit_id, id, leaf, ops, mac }: Pending, keys: LedgerKeys): Halt | null {
  if (!isEntryMac(keys.macKey, leaf, mac)) return halts.badMac(unit_id, id);
  const entry = parseLeaf(leaf);
  if (entry === null || hexDigest(entry.alg as HashAlgorithm, ops) !== entry.ops) return halts.badMac(unit_id, id);
  return entry.id === id && entry.unit === unit_id ? null : halts.replayed(unit_id, id, String(entry.id));
}

async function unplaced(client: pg.ClientBase, setAside: readonly string[]): Promise<Halt | null> {
  const { rows } = await client.query<Pick<Pending, 'unit_id' | 'id'>>(unplacedSql, [setAside]);
  return rows[0] === undefined ? null : halts.badPlace(rows[0].unit_id, rows[0].id);
}

async function halted(client: pg.ClientBase, halt: Halt): Promise<SealResult> {
  await raise(client, halt);
  return { ...nothing, halt };
}

/** Whether the tree is still not what was signed; nothing is changed. */
export async function treeFault(client: pg.ClientBase, request: SealRequest): Promise<Halt | null> {
  const { keys, known, at } = request;
  await client.query('begin');
  try {
    await client.query('set local role jingui_sealer');
    const frontier = await lockTree(client, keys, at);
    return 'kind' in frontier ? frontier : await checkTree(client, keys, frontier, known, at);
  } finally {
    await client.query('rollback');
  }
}

/** One server of several seals at a time. That saves useless work and ends with the transaction; safety comes from the lock on the tree. */
async function takeTurn(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [sealLock]);
  return rows[0]?.got === true;
}
