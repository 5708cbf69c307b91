import type pg from 'pg';
import { type Checkpoint, parseCheckpoint, parseNote } from '#kernel/checkpoint.ts';
import { createFrontier, type Frontier, type HashAlgorithm, sameBytes } from '#kernel/merkle.ts';
import { treeHash } from '#server/crypto/hash.ts';
import { type Halt, halts } from './halt.ts';
import type { Instant } from '#kernel/json.ts';
import type { LedgerKeys } from './keys.ts';
import { signCheckpoint, signedCheckpoint } from './sign.ts';

export const newTreeAlg: HashAlgorithm = 'sha256';

interface TreeRow {
  readonly origin: string;
  readonly alg: HashAlgorithm;
  readonly size: string | number;
  readonly edge: Buffer;
  readonly root: Buffer;
}

/** Loads the tree under a lock that lasts until commit, so that two sealers can never append at once. */
export async function lockTree(client: pg.ClientBase, keys: LedgerKeys, at: Instant): Promise<Frontier | Halt> {
  const { rows } = await client.query<TreeRow>(
    `select origin, alg, size, edge, root from ledger_tree where log = 'main' for update`,
  );
  const row = rows[0];
  if (row === undefined) return (await isNew(client)) ? await plantTree(client, keys) : halts.badTree(at);
  if (row.origin !== keys.origin) return halts.otherKeys(keys.origin, row.origin);
  try {
    const frontier = createFrontier(treeHash(row.alg), { size: Number(row.size), edge: row.edge });
    return sameBytes(frontier.root(), row.root) ? frontier : halts.badTree(at);
  } catch {
    return halts.badTree(at);
  }
}

/** A ledger without its tree is none that was never sealed, if anything of it is numbered or signed. */
async function isNew(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select 1 from ledger_checkpoint) or exists (select 1 from ledger_entry where seq is not null) as used',
  );
  return rows[0]?.used === false;
}

/** The signed checkpoint of this size, as it stands. */
export async function noteOf(client: pg.ClientBase, size: number): Promise<string | null> {
  const { rows } = await client.query<{ note: string }>('select note from ledger_checkpoint where size = $1', [size]);
  return rows[0]?.note ?? null;
}

/** The empty tree is signed too: an export without any checkpoint is never right. */
async function plantTree(client: pg.ClientBase, keys: LedgerKeys): Promise<Frontier> {
  const frontier = createFrontier(treeHash(newTreeAlg));
  await client.query(
    `insert into ledger_tree (log, origin, alg, size, edge, root) values ('main', $1, $2, 0, '', $3)`,
    [keys.origin, newTreeAlg, frontier.root()],
  );
  await saveCheckpoint(client, keys, frontier);
  return frontier;
}

/** Answers the signed checkpoint. */
export async function saveTree(client: pg.ClientBase, keys: LedgerKeys, frontier: Frontier): Promise<string> {
  const { size, edge } = frontier.save();
  await client.query(`update ledger_tree set size = $1, edge = $2, root = $3 where log = 'main'`, [
    size,
    edge,
    frontier.root(),
  ]);
  return await saveCheckpoint(client, keys, frontier);
}

async function saveCheckpoint(client: pg.ClientBase, keys: LedgerKeys, frontier: Frontier): Promise<string> {
  const [size, root] = [frontier.size(), frontier.root()];
  const note = signCheckpoint(keys, { size, root, alg: newTreeAlg });
  await client.query('insert into ledger_checkpoint (size, root, note) values ($1, $2, $3)', [size, root, note]);
  return note;
}

/** What the sealer signed before, as it is on record outside the database, and whether to look closely. */
export interface Known {
  readonly last: Checkpoint | null;
  readonly closely: boolean;
}

/**
 * A log must never sign what contradicts what it signed before: the tree is not shorter than the record says and goes on from there, is
 * that of the last checkpoint in the database, this is signed by our key, and the highest numbered entry is its last.
 */
export async function checkTree(
  client: pg.ClientBase,
  keys: LedgerKeys,
  frontier: Frontier,
  { last, closely }: Known,
  at: Instant,
): Promise<Halt | null> {
  if (last !== null && frontier.size() < last.size) return halts.rolledBack(at);
  const same = last !== null && frontier.size() === last.size;
  if (same && !sameBytes(last.root, frontier.root())) return halts.forked(at);
  if (closely || !same) {
    const wrong = await checkSigned(client, keys, frontier, at);
    if (wrong !== null) return wrong;
    if (last !== null && !(await wasSigned(client, keys, last))) return halts.forked(at);
  }
  const { rows: top } = await client.query<{ top: string | null }>('select max(seq)::text as top from ledger_entry');
  return Number(top[0]?.top ?? -1) + 1 === frontier.size() ? null : halts.badTree(at);
}

async function checkSigned(
  client: pg.ClientBase,
  keys: LedgerKeys,
  frontier: Frontier,
  at: Instant,
): Promise<Halt | null> {
  const { rows } = await client.query<{ note: string }>(
    'select note from ledger_checkpoint order by size desc limit 1',
  );
  const note = parseNote(rows[0]?.note ?? '');
  const checkpoint = parseCheckpoint(note?.body ?? '');
  if (note === null || checkpoint === null) return halts.badTree(at);
  const own = note.signatures.some(({ keyId }) => sameBytes(keyId, keys.verifier.keyId));
  if (!own) return halts.otherKeys(keys.origin, checkpoint.origin);
  if (signedCheckpoint(keys, rows[0]?.note ?? '') === null) return halts.badTree(at);
  const agrees = checkpoint.size === frontier.size() && sameBytes(checkpoint.root, frontier.root());
  return agrees ? null : halts.badTree(at);
}

/** The database still has the checkpoint that is on record, among those it went on from. */
async function wasSigned(client: pg.ClientBase, keys: LedgerKeys, last: Checkpoint): Promise<boolean> {
  const kept = signedCheckpoint(keys, (await noteOf(client, last.size)) ?? '');
  return kept !== null && sameBytes(kept.root, last.root);
}
