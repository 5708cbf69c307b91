import type { BackupNote } from '../backup/note.ts';
import type { Line } from '../drill/line.ts';

/**
 * What stays the owner's of the database while people are served: these requests, to whoever holds its login. The login itself the serving
 * part does not have.
 */
export interface Owner {
  /** Backs the installation up to a file of its own. */
  backUp(): Promise<BackupNote>;
  /** Restores a backup beside the installation. What came of it lies there until `work` has looked at it. */
  restoreBeside<T>(asked: Beside, work: (came: Came) => Promise<T>): Promise<T>;
}

export interface Beside {
  readonly unit: string;
  readonly note: BackupNote;
  /** What opens the file, in hexadecimal; null where nothing did. */
  readonly fileKey: string | null;
}

export type Came = Restored | { readonly why: string };

export interface Restored {
  /** Where its stored files lie. */
  readonly dataDir: string;
  /** Tables of the unit. */
  readonly tables: readonly Line[];
  readonly ledger: Line;
  /** Stored files that its rows name. */
  readonly files: readonly NamedFile[];
}

export interface NamedFile {
  /** Table and key of the row. */
  readonly row: string;
  readonly upload: string;
  readonly sha256: string;
}
