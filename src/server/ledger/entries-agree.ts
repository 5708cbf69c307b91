import type pg from 'pg';
import { createFrontier, type HashAlgorithm, leafHash, sameBytes } from '#kernel/merkle.ts';
import { hexDigest, treeHash } from '#server/crypto/hash.ts';
import { parseLeaf } from './leaf.ts';

interface Sealed {
  readonly seq: string;
  readonly leaf: string;
  readonly ops: string;
}

/** Entries read at a time. */
const page = 2000;

/**
 * Whether all sealed entries, hashed anew from their texts, come to the root of the tree. A server that starts on its own database looks at
 * the tree alone; what came out of a file has not been looked at by anybody. Wants a transaction.
 */
export async function entriesAgree(client: pg.ClientBase): Promise<boolean> {
  const { rows: trees } = await client.query<{ alg: HashAlgorithm; size: string; root: Buffer }>(
    "select alg, size::text as size, root from ledger_tree where log = 'main'",
  );
  const [row] = trees;
  const tree = treeHash(row?.alg ?? 'sha256');
  const frontier = createFrontier(tree);
  await client.query(
    'declare sealed no scroll cursor for select seq::text as seq, leaf, ops from ledger_entry e where seq is not null order by e.seq',
  );
  let whole = true;
  for (;;) {
    const { rows } = await client.query<Sealed>(`fetch ${page} from sealed`);
    if (rows.length === 0) break;
    for (const { seq, leaf, ops } of rows) {
      whole &&= Number(seq) === frontier.size() && parseLeaf(leaf)?.ops === hexDigest('sha256', ops);
      frontier.append(leafHash(tree, Buffer.from(leaf)));
    }
  }
  await client.query('close sealed');
  if (!row) return frontier.size() === 0;
  return whole && frontier.size() === Number(row.size) && sameBytes(frontier.root(), row.root);
}
