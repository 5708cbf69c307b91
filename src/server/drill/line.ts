/** One line of a drill's record: a table of the unit, its stored files, the ledger, or the backup file itself. */
export interface Line {
  readonly table: string;
  readonly rows: number;
  readonly before: string;
  readonly after: string;
  readonly differing: readonly string[];
}

/** Lines, and characters of one, that are named at most. */
export const limits = { lines: 20, text: 400, note: 1000 };
