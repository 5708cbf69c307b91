/**
 * The Merkle tree of RFC 6962 §2.1 (unchanged in RFC 9162), pure: the hash function comes in as an argument, so the
 * same code runs in the server, in the offline verifier and in a browser.
 */

export type HashAlgorithm = 'sha256' | 'sm3';

export interface TreeHash {
  readonly alg: HashAlgorithm;
  readonly hash: (bytes: Uint8Array) => Uint8Array;
}

/** Bytes of one hash; the same for SHA-256 and SM3. */
export const hashBytes = 32;

export function leafHash({ hash }: TreeHash, entry: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(entry.length + 1);
  bytes.set(entry, 1);
  return hash(bytes);
}

/** One buffer for all: hash functions read it at once and keep nothing. */
const node = new Uint8Array(1 + 2 * hashBytes);
node[0] = 1;

export function nodeHash({ hash }: TreeHash, left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + hashBytes);
  return hash(node);
}

/** The root of a tree of these leaf hashes; of none it is the hash of the empty string. */
export function rootOf(tree: TreeHash, leafHashes: readonly Uint8Array[]): Uint8Array {
  const frontier = createFrontier(tree);
  for (const leaf of leafHashes) frontier.append(leaf);
  return frontier.root();
}

/** The right edge of a tree: the roots of its full subtrees, largest first, one after the other. */
export interface FrontierState {
  readonly size: number;
  readonly edge: Uint8Array;
}

export interface Frontier {
  append(leaf: Uint8Array): void;
  size(): number;
  root(): Uint8Array;
  save(): FrontierState;
}

/** Grows a tree leaf by leaf, keeping only its right edge (at most 53 hashes). Throws on a state that cannot be one. */
export function createFrontier(tree: TreeHash, state?: FrontierState): Frontier {
  let size = state?.size ?? 0;
  const edge: Uint8Array[] = state === undefined ? [] : splitEdge(state);

  return {
    append(leaf) {
      let root = leaf;
      // As many merges as the old size has trailing one bits.
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        root = nodeHash(tree, edge.pop() as Uint8Array, root);
      }
      edge.push(root);
      size += 1;
    },
    size: () => size,
    root() {
      let root = edge.at(-1);
      if (root === undefined) return tree.hash(new Uint8Array(0));
      for (let i = edge.length - 2; i >= 0; i -= 1) root = nodeHash(tree, edge[i] as Uint8Array, root);
      return root;
    },
    save() {
      const bytes = new Uint8Array(edge.length * hashBytes);
      for (const [i, root] of edge.entries()) bytes.set(root, i * hashBytes);
      return { size, edge: bytes };
    },
  };
}

function splitEdge({ size, edge }: FrontierState): Uint8Array[] {
  let subtrees = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) subtrees += rest % 2;
  if (!Number.isSafeInteger(size) || size < 0 || edge.length !== subtrees * hashBytes) {
    throw new Error(`a tree of ${size} entries has ${subtrees} hashes at its edge, not ${edge.length} bytes`);
  }
  return Array.from({ length: subtrees }, (_, i) => edge.slice(i * hashBytes, (i + 1) * hashBytes));
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
