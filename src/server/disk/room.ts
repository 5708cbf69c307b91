import type { Disk } from './disk.ts';

/** `none`: nothing is written any more but what looks leave in the ledger; `scarce`: somebody must make room. */
export type Room = 'wide' | 'scarce' | 'none';

const mb = 2 ** 20;
/** Shares in use. Below the lower of a pair it is over again, so that a disk on the edge does not go to and fro. */
const scarce = { from: 0.8, until: 0.78 } as const;
const none = { from: 0.9, until: 0.88 } as const;
/** A tenth of a very large disk is room for years. */
const plenty = 64 * 1024 * mb;
/** Less than the database needs to come up again: the ballast goes. */
const desperate = 64 * mb;

export function shareUsed({ used, free }: Disk): number {
  return used + free > 0 ? used / (used + free) : 1;
}

/** The room on the fullest of the disks; `before` is what was said last. */
export function roomOn(disks: readonly Disk[], before: Room): Room {
  const shares = disks.filter(({ free }) => free < plenty).map(shareUsed);
  const share = Math.max(0, ...shares);
  if (share >= (before === 'none' ? none.until : none.from)) return 'none';
  return share >= (before === 'wide' ? scarce.from : scarce.until) ? 'scarce' : 'wide';
}

export function isDesperate({ free }: Disk): boolean {
  return free < desperate;
}
