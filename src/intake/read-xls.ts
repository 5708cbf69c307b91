import { type CellObject, type WorkSheet, read, set_cptable } from '@e965/xlsx';
import type { Cell, Sheet, Workbook } from './cell.ts';
import type { Meter } from './limits.ts';
import { type Merge, emptyRow, fillMerges, trimRows } from './merge.ts';
import { ReadStop, stop } from './read-error.ts';
import { isDateFormat, padWidth } from './xlsx/serial.ts';
import { numberCell, textCell } from './xlsx/sheet.ts';

let codepagesLoaded = false;

/** Reads the binary formats of Excel 5 to 2003 and of WPS (.et). At most 65,536 lines, so it is read in one go. */
export async function readXls(bytes: Uint8Array, meter: Meter): Promise<Workbook> {
  if (!codepagesLoaded) {
    // Workbooks before Excel 97 hold GBK text; the table for it is loaded only when such a file may come.
    set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
    codepagesLoaded = true;
  }
  try {
    const book = read(bytes, { type: 'buffer', cellNF: true, cellText: false, cellHTML: false, dense: true });
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets = book.SheetNames.map((name, index): Sheet => {
      const sheet = book.Sheets[name] ?? {};
      const rows = sheetRows(sheet, date1904, meter);
      fillMerges(rows, mergesOf(sheet), meter);
      return { name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, rows: trimRows(rows) };
    });
    await meter.breathe(bytes.length, bytes.length);
    if (sheets.length === 0) stop('file_damaged');
    return { format: 'xls', sheets };
  } catch (error) {
    if (error instanceof ReadStop) throw error;
    const text = error instanceof Error ? error.message : '';
    return stop(/password|encrypt/i.test(text) ? 'file_encrypted' : 'file_damaged');
  }
}

function sheetRows(sheet: WorkSheet, date1904: boolean, meter: Meter): Cell[][] {
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const rows: Cell[][] = [];
  for (let line = 0; line < data.length; line++) {
    const source = data[line];
    if (!source) {
      rows.push(emptyRow);
      continue;
    }
    const row: Cell[] = [];
    for (let column = 0; column < source.length; column++) row.push(cellOf(source[column], date1904));
    meter.cells(row.length);
    rows.push(row.every((cell) => cell === null) ? emptyRow : row);
  }
  return rows;
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return cell?.f ? { kind: 'error', text: '=' } : null;
  switch (cell.t) {
    case 's':
      return textCell(String(cell.v));
    case 'b':
      return cell.v ? 'TRUE' : 'FALSE';
    case 'e':
      return { kind: 'error', text: cell.w ?? '#ERROR' };
    case 'n': {
      const format = String(cell.z ?? 'General');
      return numberCell(String(cell.v), isDateFormat(format) ? -1 : padWidth(format), date1904);
    }
    default:
      return textCell(String(cell.v));
  }
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map((m) => ({ top: m.s.r, bottom: m.e.r, left: m.s.c, right: m.e.c }));
}
