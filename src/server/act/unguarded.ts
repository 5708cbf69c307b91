import { type Judged, unjudged } from '#kernel/judged.ts';
import { happeningsIn, type Seen } from '#kernel/meaning.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { App } from '../app.ts';

/** What would have been written is not what was judged: a fault of ours, never of who acted. Nothing of the act stands. */
export class Unguarded extends Error {
  readonly gaps: readonly Seen[];
  constructor(act: string, gaps: readonly Seen[], cause?: unknown) {
    const each = new Set(gaps.map(({ name, thing }) => `${name} of ${thing}`));
    super(`${act} brings about unjudged: ${[...each].join(', ')}`, { cause });
    this.gaps = gaps;
  }
}

/** What an act brings about, by rows and without. */
export interface Bringing {
  readonly act: string;
  readonly ops: readonly RowOp[];
  readonly told?: readonly Seen[] | undefined;
}

type Listener = (act: string, brought: readonly Seen[]) => void;
let heard: Listener | undefined;

/** Tells all that acts bring about, guarded or not, for the matrix of guards: from the entry it could not be told, which keeps no old values. */
export function hearBrought(listener: Listener): void {
  heard = listener;
}

/** Compares what an act is about to write, and what comes about without a row (`told`), with what its guards judged. */
export function heedGuards({ modules }: App, w: Bringing, judged: Judged): void {
  const { act, ops, told = [] } = w;
  const gaps = unjudged([...seenIn(), ...told], judged, modules.guards);
  if (gaps.length > 0) throw new Unguarded(act, gaps);
  heard?.(act, [...happeningsIn(ops, modules.meanings), ...told]);

  /** A change of which nobody can say what it means was judged by nobody. */
  function seenIn(): Seen[] {
    try {
      return happeningsIn(ops, modules.meanings, (name) => modules.guards.has(name));
    } catch (error) {
      throw new Unguarded(act, [], error);
    }
  }
}
