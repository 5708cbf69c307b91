/** What a stored file holds. */
export interface Digest {
  /** Lower-case hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** The unit's files as facts see them: whether one is there, and what it holds now. Contents never pass through a procedure. */
export interface Files {
  /** null when there is no such file. `upload` is the id it was stored under, `sha256` what it held then. */
  readonly digest: (upload: string, sha256: string) => Promise<Digest | null>;
}
