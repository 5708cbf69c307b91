import type { Cell } from './cell.ts';
import type { Meter } from './limits.ts';

/** A merged region, 0-based and inclusive. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Shared by all empty lines; never written to. */
export const emptyRow: Cell[] = [];

/**
 * Gives every cell of a merged region the value of its first cell, as a reader of the sheet sees it. A line that has no cell of its own
 * stays empty: it is the second half of a tall line, not another item.
 */
export function fillMerges(rows: Cell[][], merges: readonly Merge[], meter: Meter): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const merge of merges) {
    const value = rows[merge.top]?.[merge.left];
    if (value === null || value === undefined) continue;
    const bottom = Math.min(merge.bottom, rows.length - 1);
    const right = Math.min(merge.right, width - 1);
    meter.cells(Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1));
    for (let line = merge.top; line <= bottom; line++) {
      const row = rows[line];
      if (!row || row.length === 0) continue;
      for (let column = merge.left; column <= right; column++) {
        while (row.length < column) row.push(null);
        row[column] ??= value;
      }
    }
  }
}

/** Cuts empty lines at the end, in place. */
export function trimRows(rows: Cell[][]): Cell[][] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? emptyRow).every((cell) => cell === null)) end--;
  rows.length = end;
  return rows;
}
