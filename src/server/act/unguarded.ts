import { type Judged, unjudged } from '#kernel/guard.ts';
import { happeningsIn, type Seen } from '#kernel/meaning.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { App } from '../app.ts';

/** What would have been written is not what was judged: a fault of ours, never of who acted. Nothing of the act stands. */
export class Unguarded extends Error {
  readonly gaps: readonly Seen[];
  constructor(act: string, gaps: readonly Seen[]) {
    super(`${act} brings about unjudged: ${gaps.map(({ name, thing }) => `${name} of ${thing}`).join(', ')}`);
    this.gaps = gaps;
  }
}

/** Compares what an act is about to write with what its guards judged. */
export function heedGuards({ modules }: App, act: string, ops: readonly RowOp[], judged: Judged): void {
  const gaps = unjudged(happeningsIn(ops, modules.meanings), judged, modules.guards);
  if (gaps.length > 0) throw new Unguarded(act, gaps);
}
