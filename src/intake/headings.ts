import { type Field, guessField, headingKey } from './aliases.ts';
import { type Cell, type Sheet, cellText, isBlankRow } from './cell.ts';
import { readCopyNumbers } from './normalise/copy-no.ts';
import { readLevel } from './normalise/level.ts';
import { squeeze, tidy } from '#kernel/typed/text.ts';

export interface ColumnLayout {
  /** 0-based. */
  readonly column: number;
  /** All heading lines of the column, e.g. `文件 标题`. */
  readonly heading: string;
  readonly field: Field | null;
  /** 0 … 1; 1 for a remembered or chosen field. */
  readonly confidence: number;
  /** The field this column would have, had another column not fitted better. */
  readonly contested?: Field;
  /** Share of data rows with a value, 0 … 1. */
  readonly fill: number;
  readonly sample: readonly string[];
}

export interface SheetLayout {
  readonly sheet: string;
  /** 0-based lines of the heading, first and last. */
  readonly headingRows: readonly [number, number];
  /** 0-based line of the first data row. */
  readonly dataFrom: number;
  readonly columns: readonly ColumnLayout[];
  /** Equal for sheets with the same headings in the same order; the key of a remembered mapping. */
  readonly signature: string;
}

const searchedLines = 40;
const headingDepth = 3;
/** A heading has at least a title or a number, and three known columns in all. */
const leastKnown = 3;

/** Finds the heading of a sheet: title lines above and notes below do not count. Null where the sheet is no ledger. */
export function findLayout(sheet: Sheet): SheetLayout | null {
  let best: { first: number; last: number; score: number } | null = null;
  const until = Math.min(searchedLines, sheet.rows.length);
  for (let first = 0; first < until; first++) {
    if (isBlankRow(sheet.rows[first])) continue;
    for (let last = first; last < Math.min(first + headingDepth, until); last++) {
      if (last > first && !continues(sheet.rows[last - 1], sheet.rows[last])) break;
      const score = headingScore(sheet.rows, first, last);
      if (score > (best?.score ?? 0)) best = { first, last, score };
    }
  }
  if (!best) return null;
  return layoutOf(sheet, best.first, best.last);
}

/** A second heading line repeats merged cells of the first or refines them, and holds no sign of data. */
function continues(above: readonly Cell[] | undefined, row: readonly Cell[] | undefined): boolean {
  if (!above || !row || isBlankRow(row)) return false;
  return row.every(
    (cell) => cell === null || (typeof cell === 'string' && cell.length <= 20 && !/\d{4}|〔|★/.test(cell)),
  );
}

function headingScore(rows: Sheet['rows'], first: number, last: number): number {
  const found = new Set<Field>();
  let sure = 0;
  const labels = headingLabels(rows, first, last);
  for (const label of labels) {
    const guess = guessHeading(label);
    if (!guess || found.has(guess.field)) continue;
    found.add(guess.field);
    sure += guess.confidence;
  }
  const identifies = found.has('title') || found.has('number') || found.has('carrier_no');
  if (!identifies || found.size < leastKnown) return 0;
  const lowest = rows[last] ?? [];
  const distinct = new Set(lowest.map(cellText)).size;
  // A title merged over the whole width is one value; deeper headings must earn their depth, unless a cell merged over the lines proves it.
  return distinct < 3 ? 0 : sure - (last - first) * (mergedDown(rows, first, last) ? 0 : 0.3);
}

function mergedDown(rows: Sheet['rows'], first: number, last: number): boolean {
  return (rows[first] ?? []).some(
    (cell, column) => typeof cell === 'string' && rows.slice(first + 1, last + 1).every((row) => row[column] === cell),
  );
}

/** Heading parts of every column, from top to bottom, without the repetition that merged cells bring. */
function headingLabels(rows: Sheet['rows'], first: number, last: number): string[][] {
  const width = Math.max(...rows.slice(first, last + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (let line = first; line <= last; line++) {
      const part = tidy(cellText(rows[line]?.[column]));
      if (part !== '' && part !== parts.at(-1)) parts.push(part);
    }
    return parts;
  });
}

/** The lowest part says most; a group name above is tried in front of it (收文 over 日期). */
function guessHeading(parts: readonly string[]): ReturnType<typeof guessField> {
  if (parts.length === 0) return null;
  const whole = guessField(parts.join(''));
  const lowest = guessField(parts.at(-1) ?? '');
  if (whole && whole.confidence >= 0.7) return whole;
  return lowest ?? whole ?? guessField(parts[0] ?? '');
}

function layoutOf(sheet: Sheet, first: number, last: number): SheetLayout {
  const dataFrom = last + 1;
  const labels = headingLabels(sheet.rows, first, last);
  const data = sheet.rows.slice(dataFrom).filter((row) => !isBlankRow(row));
  const guessed = labels.map((parts, column) => {
    const guess = guessHeading(parts) ?? guessByContent(data, column);
    return {
      column,
      heading: parts.join(' '),
      field: guess?.field ?? null,
      confidence: guess?.confidence ?? 0,
      ...looks(data, column),
    };
  });
  return {
    sheet: sheet.name,
    headingRows: [first, last],
    dataFrom,
    columns: oneColumnPerField(guessed.filter((column) => column.heading !== '' || column.fill > 0)),
    signature: labels.map((parts) => headingKey(parts.join(''))).join('|'),
  };
}

function looks(data: Sheet['rows'], column: number): { fill: number; sample: string[] } {
  let filled = 0;
  const sample: string[] = [];
  for (const row of data) {
    const text = cellText(row[column]).trim();
    if (text === '') continue;
    filled++;
    if (sample.length < 3 && !sample.includes(text)) sample.push(text);
  }
  return { fill: data.length === 0 ? 0 : filled / data.length, sample };
}

/** A column without a known heading may still show what it is. */
function guessByContent(data: Sheet['rows'], column: number): { field: Field; confidence: number } | null {
  const cells = data
    .slice(0, 200)
    .map((row) => row[column] ?? null)
    .filter((cell) => cell !== null);
  if (cells.length < 5) return null;
  const share = (test: (cell: Cell) => boolean): number => cells.filter(test).length / cells.length;
  if (
    share(
      (cell) => /[绝机秘]密|内部|非密|无密/.test(squeeze(cellText(cell))) && readLevel(cell, 'state').value !== null,
    ) > 0.8
  )
    return { field: 'level', confidence: 0.5 };
  if (share((cell) => /[〔[(（［]\d{4}[〕\])）］]第?\d+号?$/.test(squeeze(cellText(cell)))) > 0.6)
    return { field: 'number', confidence: 0.5 };
  if (share((cell) => /^0\d{5}/.test(cellText(cell)) && readCopyNumbers(cell).value !== null) > 0.8)
    return { field: 'copy_no', confidence: 0.4 };
  return null;
}

/** Of several columns for one field the surest and fullest keeps it; the others say what they contested. */
function oneColumnPerField(columns: readonly ColumnLayout[]): ColumnLayout[] {
  const winners = new Map<Field, ColumnLayout>();
  const strength = (column: ColumnLayout): number => column.confidence + (column.fill > 0 ? 0.2 : 0);
  for (const column of columns) {
    if (column.field === null || column.field === 'ignored') continue;
    const winner = winners.get(column.field);
    if (!winner || strength(column) > strength(winner)) winners.set(column.field, column);
  }
  return columns.map((column) => {
    if (column.field === null || column.field === 'ignored' || winners.get(column.field) === column) return column;
    return { ...column, field: null, confidence: 0, contested: column.field };
  });
}
