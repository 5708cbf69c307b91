/** How far an import is, in its own measure. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a server is doing for an import. */
export interface Run {
  readonly abort: AbortController;
  progress: Progress | null;
}
