import { createPublicKey, verify } from 'node:crypto';
import type pg from 'pg';
import { parseCheckpoint, parseNote } from '#kernel/checkpoint.ts';
import { createFrontier, type Frontier, type HashAlgorithm, sameBytes } from '#kernel/merkle.ts';
import { treeHash } from '#server/crypto/hash.ts';
import { type Halt, halts } from './halt.ts';
import type { LedgerKeys } from './keys.ts';
import { signCheckpoint } from './sign.ts';

export const newTreeAlg: HashAlgorithm = 'sha256';

interface TreeRow {
  readonly origin: string;
  readonly alg: HashAlgorithm;
  readonly size: string | number;
  readonly edge: Buffer;
  readonly root: Buffer;
}

/** Loads the tree under a lock that lasts until commit, so that two sealers can never append at once. */
export async function lockTree(client: pg.ClientBase, keys: LedgerKeys): Promise<Frontier | Halt> {
  const { rows } = await client.query<TreeRow>(
    `select origin, alg, size, edge, root from ledger_tree where log = 'main' for update`,
  );
  const row = rows[0];
  if (row === undefined) return await plantTree(client, keys);
  if (row.origin !== keys.origin) return halts.otherKeys(keys.origin, row.origin);
  try {
    const frontier = createFrontier(treeHash(row.alg), { size: Number(row.size), edge: row.edge });
    return sameBytes(frontier.root(), row.root) ? frontier : halts.badTree();
  } catch {
    return halts.badTree();
  }
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

export async function saveTree(client: pg.ClientBase, keys: LedgerKeys, frontier: Frontier): Promise<void> {
  const { size, edge } = frontier.save();
  await client.query(`update ledger_tree set size = $1, edge = $2, root = $3 where log = 'main'`, [
    size,
    edge,
    frontier.root(),
  ]);
  await saveCheckpoint(client, keys, frontier);
}

async function saveCheckpoint(client: pg.ClientBase, keys: LedgerKeys, frontier: Frontier): Promise<void> {
  const [size, root] = [frontier.size(), frontier.root()];
  const note = signCheckpoint(keys, { size, root, alg: newTreeAlg });
  await client.query('insert into ledger_checkpoint (size, root, note) values ($1, $2, $3)', [size, root, note]);
}

/**
 * A log must never sign what contradicts what it signed before: the tree must be that of the last checkpoint, the
 * checkpoint signed by our key, and the highest numbered entry its last. Once per start.
 */
export async function checkTree(client: pg.ClientBase, keys: LedgerKeys, frontier: Frontier): Promise<Halt | null> {
  const { rows } = await client.query<{ note: string }>(
    'select note from ledger_checkpoint order by size desc limit 1',
  );
  const note = parseNote(rows[0]?.note ?? '');
  const checkpoint = parseCheckpoint(note?.body ?? '');
  if (note === null || checkpoint === null) return halts.badTree();
  const publicKey = createPublicKey(keys.signingKey);
  const own = note.signatures.find(({ keyId }) => sameBytes(keyId, keys.verifier.keyId));
  if (own === undefined) return halts.otherKeys(keys.origin, checkpoint.origin);
  if (!verify(null, Buffer.from(note.body), publicKey, own.signature)) return halts.badTree();
  if (checkpoint.size !== frontier.size() || !sameBytes(checkpoint.root, frontier.root())) return halts.badTree();
  const { rows: top } = await client.query<{ top: string | null }>('select max(seq)::text as top from ledger_entry');
  return Number(top[0]?.top ?? -1) + 1 === frontier.size() ? null : halts.badTree();
}
