import { randomBytes } from 'node:crypto';

/** Asking for a few bytes costs as much as asking for many. */
const atOnce = 4096;

/** Random bytes for names, each given out once: what is secret is asked for by itself. */
export function randomPool(): (bytes: number) => Uint8Array {
  let left = Buffer.alloc(0);
  return (bytes) => {
    if (left.length < bytes) left = randomBytes(Math.max(atOnce, bytes));
    const given = left.subarray(0, bytes);
    left = left.subarray(bytes);
    return given;
  };
}
