import ExcelJS from 'exceljs';
import type { Text } from '#kernel/text.ts';
import { cellText } from './cell-text.ts';
import { type Cell, type Sheet, lostPrecision } from './cell.ts';
import type { RowVerdict, VerdictKind } from './judge/types.ts';
import type { LaidOutSheet } from './judge-row.ts';
import { type MessageCode, say } from './messages.ts';
import { writeBook } from './write-book.ts';

export interface WriteBackOptions {
  /** Which verdicts come back; by default the refused ones only. */
  readonly verdicts?: readonly VerdictKind[];
  readonly language?: keyof Text;
}

const resultCodes: Readonly<Record<VerdictKind, MessageCode>> = {
  taken: 'result_taken',
  noted: 'result_noted',
  refused: 'result_refused',
  same: 'result_same',
};

const errorNames = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

/** Beyond so many rows the cells carry no notes of their own: spreadsheet programs choke on them, and the reason stands in the row. */
const mostNoted = 2000;

/** Light fills that keep black text readable. */
const fills: Readonly<Record<'refuses' | 'notes', string>> = { refuses: 'FFFFD6D6', notes: 'FFFFF4CC' };

/**
 * The rows of a user's own file, in their order under their own headings, with two columns added: what became of the row and why. Cells at fault
 * are coloured and carry the reason. Corrected, the file can be imported as it is: the two columns are known and passed over.
 */
export async function writeBack(
  sheets: readonly LaidOutSheet[],
  verdicts: readonly RowVerdict[],
  options: WriteBackOptions = {},
): Promise<Uint8Array> {
  const wanted = new Set<VerdictKind>(options.verdicts ?? ['refused']);
  const language = options.language ?? 'zh';
  const book = new ExcelJS.Workbook();
  for (const { sheet, layout } of sheets) {
    const own = verdicts.filter((verdict) => verdict.sheet === sheet.name && wanted.has(verdict.verdict));
    if (!layout || own.length === 0) continue;
    const width = widthOf(sheet, layout.dataFrom, own);
    const target = book.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: layout.dataFrom }] });
    for (let line = 0; line < layout.dataFrom; line++) {
      const row = putRow(target, sheet.rows[line] ?? []);
      if (line !== layout.headingRows[1]) continue;
      putText(row.getCell(width + 1), say('column_result')[language]);
      putText(row.getCell(width + 2), say('column_reason')[language]);
      row.font = { bold: true };
    }
    for (const verdict of own) {
      const row = putRow(target, sheet.rows[verdict.line - 1] ?? []);
      putVerdict(row, verdict, width, language);
      markCells(row, verdict, language, own.length <= mostNoted);
    }
    target.getColumn(width + 1).width = 24;
    target.getColumn(width + 2).width = 60;
  }
  if (book.worksheets.length === 0) book.addWorksheet(say('column_result')[language]);
  return writeBook(book);
}

function putVerdict(row: ExcelJS.Row, verdict: RowVerdict, width: number, language: keyof Text): void {
  const result = say(resultCodes[verdict.verdict]);
  putText(row.getCell(width + 1), say('result_line', { result, line: verdict.line })[language]);
  const reasons = verdict.findings.map(({ says, clause }) =>
    clause === undefined ? says[language] : say('reason_clause', { says, clause })[language],
  );
  putText(row.getCell(width + 2), reasons.join('\n'));
  row.getCell(width + 2).alignment = { wrapText: true, vertical: 'top' };
}

function markCells(row: ExcelJS.Row, verdict: RowVerdict, language: keyof Text, noted: boolean): void {
  for (const finding of verdict.findings) {
    if (finding.column === null) continue;
    const cell = row.getCell(finding.column + 1);
    const argb = fills[finding.refuses ? 'refuses' : 'notes'];
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
    if (!noted) continue;
    cell.note = [typeof cell.note === 'string' ? cell.note : '', finding.says[language]]
      .filter((text) => text !== '')
      .join('\n');
  }
}

/** Columns used by the heading or by any row that comes back, so that the two new ones stand to the right of all. */
function widthOf(sheet: Sheet, dataFrom: number, own: readonly RowVerdict[]): number {
  const rows = [...sheet.rows.slice(0, dataFrom), ...own.map((verdict) => sheet.rows[verdict.line - 1] ?? [])];
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function putRow(target: ExcelJS.Worksheet, cells: readonly Cell[]): ExcelJS.Row {
  const row = target.addRow([]);
  cells.forEach((cell, column) => putCell(row.getCell(column + 1), cell));
  return row;
}

/**
 * Text is written as text and never as a formula, whatever it begins with. What was broken stays recognisably broken: an error stays an error, and
 * a figure that lost digits comes back with its exponent, so that it is refused again unless somebody enters it anew.
 */
function putCell(target: ExcelJS.Cell, cell: Cell): void {
  if (cell === null) return;
  if (typeof cell === 'string') putText(target, cell);
  else if (cell.kind === 'error') target.value = { error: errorNames.find((name) => name === cell.text) ?? '#N/A' };
  else if (lostPrecision(cell)) putText(target, Number(cell.text).toExponential().toUpperCase());
  else if (cell.kind === 'date') {
    if (cell.iso === '') return putText(target, cell.text);
    target.value = new Date(`${cell.iso}T00:00:00Z`);
    target.numFmt = 'yyyy-mm-dd';
  } else {
    target.value = Number(cell.text);
    if (cell.shown !== undefined) target.numFmt = '0'.repeat(cell.shown.length);
  }
}

/** The text format keeps a spreadsheet program from reading `=…` as a formula when somebody edits the cell. */
function putText(target: ExcelJS.Cell, text: string): void {
  target.value = cellText(text);
  target.numFmt = '@';
}
