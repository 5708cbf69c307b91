/**
 * A backup is lines: a head, then sections, packed with gzip; sealed by `server/pack` since 0.3.0, before that in clear. A section is a line of JSON that names a table or a file, its content
 * (COPY text, or base64), and a line `\.`, which neither content can hold. A file may come again: it was changed meanwhile. The last line says how much there is, so that a backup
 * cut short is known as such.
 */
export const backupFormat = 'jingui-backup/1';

export interface BackupHead {
  readonly format: typeof backupFormat;
  readonly version: string;
  readonly made_at: string;
  /** Of the database it was made of: its tables are made by these when it is restored. */
  readonly migrations: readonly { readonly no: number; readonly name: string; readonly hash: string }[];
}

export interface TableSection {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface FileSection {
  /** Path in the data directory, with `/`. */
  readonly file: string;
}

export interface BackupEnd {
  readonly end: true;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

export const endOfSection = '\\.\n';

/** Bytes of a file per line of base64; a multiple of 3, so that lines need no padding in between. */
export const fileLineBytes = 48 * 1024;
