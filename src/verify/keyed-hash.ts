/**
 * HalfSipHash-1-3 with 64-bit output (Aumasson, Bernstein), for comparing rows in constant memory. The key is drawn
 * anew for every run, so nobody can prepare a changed row that happens to have the fingerprint of the true one.
 */
export type HashOut = Int32Array;

/** Writes the two halves of the hash of b[start..end) under the key (k0, k1) to out[0], out[1]. */
export function keyedHash(k0: number, k1: number, b: Uint8Array, start: number, end: number, out: HashOut): void {
  let v0 = k0;
  let v1 = k1 ^ 0xee;
  let v2 = k0 ^ 0x6c796765;
  let v3 = k1 ^ 0x74656462;
  const length = end - start;
  const words = start + (length & ~3);
  let p = start;
  let m = 0;
  // One loop for words, the last partial word (closing -1) and three closing rounds for each half, so that the round
  // is written once.
  for (let closing = -1; closing < 6; ) {
    if (p < words) {
      m = (b[p] as number) | ((b[p + 1] as number) << 8) | ((b[p + 2] as number) << 16) | ((b[p + 3] as number) << 24);
      p += 4;
    } else {
      if (closing === -1) {
        m = length << 24;
        if (p + 2 < end) m |= (b[p + 2] as number) << 16;
        if (p + 1 < end) m |= (b[p + 1] as number) << 8;
        if (p < end) m |= b[p] as number;
      } else {
        m = 0;
        if (closing === 0) v2 ^= 0xee;
        if (closing === 3) {
          out[0] = v1 ^ v3;
          v1 ^= 0xdd;
        }
      }
      closing += 1;
    }
    v3 ^= m;
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= m;
  }
  out[1] = v1 ^ v3;
}
