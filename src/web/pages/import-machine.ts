import type { Text } from '#kernel/text.ts';

export interface ImportHeading {
  readonly column: number | string;
  readonly heading: string;
  readonly field: string | null;
  readonly confidence?: number;
  readonly filled?: number;
  readonly sample?: readonly string[];
}

export interface ImportRow {
  readonly line: number;
  readonly sheet?: string;
  readonly verdict: 'taken' | 'noted' | 'same' | 'refused';
  readonly title?: string | null;
  readonly number?: string | null;
  readonly findings: readonly {
    readonly code?: string;
    readonly field?: string | null;
    readonly clause?: string | null;
    readonly says: Text;
    readonly raw?: unknown;
  }[];
}

export interface ImportState {
  readonly id?: string;
  readonly state: string;
  readonly filename?: string;
  readonly says?: Text | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly headings: readonly ImportHeading[] | null;
  readonly fields?: readonly { readonly id: string; readonly title: Text }[];
  readonly mapping?: Readonly<Record<string, string | number | null>> | null;
  readonly counts: {
    readonly taken: number;
    readonly noted: number;
    readonly same: number;
    readonly refused: number;
    readonly blank?: number;
  } | null;
  readonly rows?: readonly ImportRow[];
  readonly next?: string | null;
}

export type ImportStep = 0 | 1 | 2 | 3 | 4;

const stepOf: Readonly<Record<string, ImportStep>> = {
  reading: 0,
  uploaded: 0,
  failed: 0,
  headings: 1,
  mapping: 1,
  mapped: 1,
  judging: 2,
  judged: 2,
  preview: 2,
  review: 3,
  committing: 3,
  writing: 3,
  committed: 4,
  done: 4,
  cancelled: 4,
};

/** Which of the five steps an import stands in; an unknown state is told by what it already has. */
export function stepIn(state: ImportState | null): ImportStep {
  if (!state) return 0;
  return stepOf[state.state] ?? (state.counts ? 2 : state.headings ? 1 : 0);
}

export function isCancelled(state: ImportState | null): boolean {
  return state?.state === 'cancelled';
}

const running = ['reading', 'judging', 'committing', 'writing', 'uploaded'];

/** True while the server works on it by itself: ask again soon. */
export function isRunning(state: ImportState | null): boolean {
  return state !== null && running.includes(state.state);
}

/** Rows of the file that got a verdict; it must equal the rows of the file. */
export function judgedRows(counts: NonNullable<ImportState['counts']>): number {
  return counts.taken + counts.noted + counts.same + counts.refused;
}

/** 0…100 for the bar; null when nothing is known yet. */
export function percent(progress: ImportState['progress']): number | null {
  if (!progress || progress.total <= 0) return null;
  return Math.min(100, Math.floor((progress.done / progress.total) * 100));
}
