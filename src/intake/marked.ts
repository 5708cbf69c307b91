import { marksBeyond, type Site } from '#kernel/content.ts';
import { isMarkAlone } from '#kernel/mark-scan.ts';
import { type Cell, cellText, type Sheet } from './cell.ts';
import type { SheetLayout } from './headings.ts';

export interface MarkFound {
  readonly sheet: string;
  readonly line: number;
  readonly mark: string;
}

/** Columns in which a mark is what it says and nothing more. */
const labels = new Set(['level', 'period']);

/**
 * SYSTEM-020: the first mark of a state secret that is no entry of a level column: above the headings, where it marks the file itself, or
 * beside other words, where it marks what they say. A site that may hold no text of its level keeps no such file.
 */
export function markOfFile(
  sheets: readonly { readonly sheet: Sheet; readonly layout: SheetLayout | null }[],
  site: Pick<Site, 'siteLevel'>,
): MarkFound | null {
  for (const { sheet, layout } of sheets) {
    if (!layout) continue;
    const skipped = new Set(
      layout.columns.flatMap(({ column, field }) => (field && labels.has(field) ? [column] : [])),
    );
    for (const [at, cells] of sheet.rows.entries()) {
      const mark = at < layout.dataFrom ? ofHead(cells, site) : ofLine(cells, skipped, site);
      if (mark !== undefined) return { sheet: sheet.name, line: at + 1, mark };
    }
  }
  return null;
}

function ofHead(cells: readonly Cell[], site: Pick<Site, 'siteLevel'>): string | undefined {
  return cells.flatMap((cell) => marksBeyond(cellText(cell), site))[0];
}

function ofLine(
  cells: readonly Cell[],
  skipped: ReadonlySet<number>,
  site: Pick<Site, 'siteLevel'>,
): string | undefined {
  for (const [column, cell] of cells.entries()) {
    if (skipped.has(column)) continue;
    const text = cellText(cell);
    const [mark] = marksBeyond(text, site);
    if (mark !== undefined && !isMarkAlone(text)) return mark;
  }
  return undefined;
}
