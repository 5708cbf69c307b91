import type { Marking } from './mark-scan.ts';

/** What a stored file holds. */
export interface Digest {
  /** Lower-case hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** The unit's files as facts see them: whether one is there, what it holds now, and how it is marked. Contents never pass through a procedure. */
export interface Files {
  /** null when there is no such file. `upload` is the id it was stored under, `sha256` what it held then. */
  readonly digest: (upload: string, sha256: string) => Promise<Digest | null>;
  /** The marks of state secrets its words bear; none where it is gone, or is no text. */
  readonly marks: (upload: string, sha256: string) => Promise<readonly string[]>;
  /** How its words bear the mark that is due on them; null where it is gone, or is no text. */
  readonly marking: (upload: string, sha256: string, due: string) => Promise<Marking | null>;
}
