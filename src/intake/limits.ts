import { stop } from './read-error.ts';

export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly maxBytes: number;
  /** Bytes that all parts of a packed file may unpack to; counted as they come out, whatever the file declares. */
  readonly maxUnpacked: number;
  /** How many times its own size a packed file may unpack to, beyond the first `smallUnpacked` bytes. */
  readonly maxRatio: number;
  /** Parts of a packed file. */
  readonly maxParts: number;
  /** Packed files within packed files: a document of its own in an archive is one within one. */
  readonly maxDepth: number;
  readonly maxCells: number;
  /** Places of cells, empty ones between filled ones included. */
  readonly maxPlaces: number;
  /** A ledger is never wider; junk cells far to the right are refused instead of filling memory. */
  readonly maxColumns: number;
  readonly maxRows: number;
}

export const defaultLimits: ReadLimits = {
  maxBytes: 64 * 2 ** 20,
  maxUnpacked: 384 * 2 ** 20,
  maxRatio: 100,
  maxParts: 10_000,
  maxDepth: 2,
  // A cell of text takes some two hundred bytes: two hundred thousand lines of twelve columns are half a gigabyte.
  maxCells: 2_400_000,
  maxPlaces: 16_000_000,
  maxColumns: 512,
  maxRows: 1_048_576,
};

/** What any packed file may unpack to, however small it is: a short text repeated packs well. */
const smallUnpacked = 16 * 2 ** 20;

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
  /** A packed file is looked at before it is unpacked: how much its parts say they hold, and how much it is itself. */
  packed(declared: number, bytes: number): void;
  cells(count: number): void;
  places(count: number): void;
  /** Gives the event loop a turn, reports, and stops when cancelled. `done` of `total` bytes. */
  breathe(done: number, total: number): Promise<void>;
}

export function meter(options: ReadOptions): Meter {
  const limits = { ...defaultLimits, ...options.limits };
  let unpacked = 0;
  let cells = 0;
  let places = 0;
  let mostUnpacked = limits.maxUnpacked;
  function within(bytes: number): void {
    if (bytes > mostUnpacked) stop('file_unpacks_too_large', { mib: Math.round(mostUnpacked / 2 ** 20) });
  }
  return {
    limits,
    unpacked(bytes) {
      unpacked += bytes;
      within(unpacked);
    },
    packed(declared, bytes) {
      mostUnpacked = Math.min(mostUnpacked, Math.max(smallUnpacked, bytes * limits.maxRatio));
      within(declared);
    },
    cells(count) {
      cells += count;
      if (cells > limits.maxCells) stop('file_too_many_cells', { cells: limits.maxCells });
    },
    places(count) {
      places += count;
      if (places > limits.maxPlaces) stop('file_too_many_cells', { cells: limits.maxCells });
    },
    async breathe(done, total) {
      options.onProgress?.({ stage: 'read', done, total });
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (options.signal?.aborted) stop('cancelled');
    },
  };
}
