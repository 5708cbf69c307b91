import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrontier, leafHash, nodeHash, rootOf, sameBytes, type TreeHash } from './merkle.ts';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './merkle-proof.ts';

const tree: TreeHash = { alg: 'sha256', hash: (bytes) => createHash('sha256').update(bytes).digest() };

/** The eight entries and their roots with which RFC 6962 implementations are commonly checked. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaves = (count: number, salt = 0): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => leafHash(tree, Buffer.from(`${salt}:${i}`)));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** RFC 6962 §2.1 word for word, to compare with. */
function plainRoot(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return createHash('sha256').digest();
  if (hashes.length === 1) return hashes[0] as Uint8Array;
  const k = largestPowerBelow(hashes.length);
  return nodeHash(tree, plainRoot(hashes.slice(0, k)), plainRoot(hashes.slice(k)));
}

function plainPath(m: number, hashes: readonly Uint8Array[]): Uint8Array[] {
  if (hashes.length === 1) return [];
  const k = largestPowerBelow(hashes.length);
  if (m < k) return [...plainPath(m, hashes.slice(0, k)), plainRoot(hashes.slice(k))];
  return [...plainPath(m - k, hashes.slice(k)), plainRoot(hashes.slice(0, k))];
}

function plainProof(m: number, hashes: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === hashes.length) return whole ? [] : [plainRoot(hashes)];
  const k = largestPowerBelow(hashes.length);
  if (m <= k) return [...plainProof(m, hashes.slice(0, k), whole), plainRoot(hashes.slice(k))];
  return [...plainProof(m - k, hashes.slice(k), false), plainRoot(hashes.slice(0, k))];
}

function largestPowerBelow(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

describe('the tree of RFC 6962', () => {
  it('has the known roots', () => {
    expect(hex(rootOf(tree, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const hashes = entries.map((entry) => leafHash(tree, Buffer.from(entry, 'hex')));
    for (const [i, root] of roots.entries()) expect(hex(rootOf(tree, hashes.slice(0, i + 1)))).toBe(root);
  });

  it('agrees with the recursive definition for every size to 300', () => {
    const hashes = leaves(300);
    for (let n = 0; n <= 300; n += 1)
      expect(sameBytes(rootOf(tree, hashes.slice(0, n)), plainRoot(hashes.slice(0, n)))).toBe(true);
  });

  it('grows on from a saved edge as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(1000), (before, more, salt) => {
        const hashes = leaves(before + more, salt);
        const first = createFrontier(tree);
        for (const hash of hashes.slice(0, before)) first.append(hash);
        const second = createFrontier(tree, first.save());
        for (const hash of hashes.slice(before)) second.append(hash);
        expect(second.size()).toBe(before + more);
        expect(hex(second.root())).toBe(hex(plainRoot(hashes)));
      }),
    );
  });

  it('refuses an edge that cannot belong to its size', () => {
    expect(() => createFrontier(tree, { size: 3, edge: new Uint8Array(32) })).toThrow('a tree of 3 entries');
    expect(() => createFrontier(tree, { size: -1, edge: new Uint8Array(0) })).toThrow();
  });
});

describe('proofs', () => {
  it('of inclusion are those of the definition and hold for their leaf alone', () => {
    const all = leaves(40);
    for (let size = 1; size <= 40; size += 1) {
      const hashes = all.slice(0, size);
      const root = rootOf(tree, hashes);
      for (const [index, leaf] of hashes.entries()) {
        const proof = inclusionProof(tree, hashes, index);
        expect(proof.map(hex)).toEqual(plainPath(index, hashes).map(hex));
        expect(verifyInclusion(tree, { index, size, leaf, root, proof })).toBe(true);
        const wrong = all[(index + 1) % 40] as Uint8Array;
        expect(verifyInclusion(tree, { index, size, leaf: wrong, root, proof })).toBe(false);
        expect(verifyInclusion(tree, { index, size, leaf, root: wrong, proof })).toBe(false);
        expect(verifyInclusion(tree, { index, size, leaf, root, proof: [...proof, wrong] })).toBe(false);
        if (proof.length > 0)
          expect(verifyInclusion(tree, { index, size, leaf, root, proof: proof.slice(1) })).toBe(false);
        if (size > 1) expect(verifyInclusion(tree, { index: (index + 1) % size, size, leaf, root, proof })).toBe(false);
      }
    }
  });

  it('of consistency are those of the definition and hold for their two roots alone', () => {
    const all = leaves(40);
    const other = leaves(40, 1);
    for (let size = 0; size <= 40; size += 1) {
      const hashes = all.slice(0, size);
      const root = rootOf(tree, hashes);
      for (let oldSize = 0; oldSize <= size; oldSize += 1) {
        const oldRoot = rootOf(tree, hashes.slice(0, oldSize));
        const proof = consistencyProof(tree, hashes, oldSize);
        const claim = { oldSize, size, oldRoot, root, proof };
        if (oldSize > 0) expect(proof.map(hex)).toEqual(plainProof(oldSize, hashes, true).map(hex));
        expect(verifyConsistency(tree, claim), `${oldSize} ${size}`).toBe(true);
        const wrong = leafHash(tree, Buffer.from('wrong'));
        expect(verifyConsistency(tree, { ...claim, oldRoot: wrong })).toBe(false);
        if (oldSize > 0) expect(verifyConsistency(tree, { ...claim, root: wrong })).toBe(false);
        if (oldSize > 0)
          expect(verifyConsistency(tree, { ...claim, oldRoot: rootOf(tree, other.slice(0, oldSize)) })).toBe(false);
        expect(verifyConsistency(tree, { ...claim, proof: [...proof, wrong] })).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(tree, { ...claim, proof: proof.slice(0, -1) })).toBe(false);
      }
    }
  });

  it('are refused for sizes that cannot be', () => {
    expect(() => inclusionProof(tree, leaves(3), 3)).toThrow(RangeError);
    expect(() => consistencyProof(tree, leaves(3), 4)).toThrow(RangeError);
    const [leaf] = leaves(1) as [Uint8Array];
    expect(verifyInclusion(tree, { index: 1, size: 1, leaf, root: leaf, proof: [] })).toBe(false);
    expect(verifyConsistency(tree, { oldSize: 2, size: 1, oldRoot: leaf, root: leaf, proof: [] })).toBe(false);
  });
});
