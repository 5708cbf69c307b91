import { stop } from './read-error.ts';

export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly maxBytes: number;
  /** Bytes that all parts of a packed file may unpack to; counted as they come out, whatever the file declares. */
  readonly maxUnpacked: number;
  readonly maxCells: number;
  /** A ledger is never wider; junk cells far to the right are refused instead of filling memory. */
  readonly maxColumns: number;
  readonly maxRows: number;
}

export const defaultLimits: ReadLimits = {
  maxBytes: 64 * 2 ** 20,
  maxUnpacked: 384 * 2 ** 20,
  // A cell of text takes some two hundred bytes: two hundred thousand lines of twelve columns are half a gigabyte.
  maxCells: 2_400_000,
  maxColumns: 512,
  maxRows: 1_048_576,
};

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
  /** `done` and `total` are bytes. */
  readonly onProgress?: (progress: { readonly stage: 'read'; readonly done: number; readonly total: number }) => void;
}

/** Counts what a file costs while it is read and stops it in time. */
export interface Meter {
  readonly limits: ReadLimits;
  unpacked(bytes: number): void;
  cells(count: number): void;
  /** Gives the event loop a turn, reports, and stops when cancelled. `done` of `total` bytes. */
  breathe(done: number, total: number): Promise<void>;
}

export function meter(options: ReadOptions): Meter {
  const limits = { ...defaultLimits, ...options.limits };
  let unpacked = 0;
  let cells = 0;
  return {
    limits,
    unpacked(bytes) {
      unpacked += bytes;
      if (unpacked > limits.maxUnpacked)
        stop('file_unpacks_too_large', { mib: Math.round(limits.maxUnpacked / 2 ** 20) });
    },
    cells(count) {
      cells += count;
      if (cells > limits.maxCells) stop('file_too_many_cells', { cells: limits.maxCells });
    },
    async breathe(done, total) {
      options.onProgress?.({ stage: 'read', done, total });
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (options.signal?.aborted) stop('cancelled');
    },
  };
}
