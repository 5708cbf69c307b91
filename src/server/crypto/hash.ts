import { hash as digest } from 'node:crypto';
import type { HashAlgorithm, TreeHash } from '#kernel/merkle.ts';

/** One-shot digest. Through latin1 text because node builds a short string three times as fast as a Buffer. */
function hasher(alg: HashAlgorithm): TreeHash {
  return { alg, hash: (bytes) => Buffer.from(digest(alg, bytes, 'latin1'), 'latin1') };
}

export const sha256: TreeHash = hasher('sha256');
export const sm3: TreeHash = hasher('sm3');

export function treeHash(alg: HashAlgorithm): TreeHash {
  return alg === 'sm3' ? sm3 : sha256;
}

/** Hex digest of a text's UTF-8 bytes: the `input` and `ops` members of a ledger entry. */
export function hexDigest(alg: HashAlgorithm, text: string): string {
  return digest(alg, text, 'hex');
}
