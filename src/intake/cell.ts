/** One cell as the file holds it. Text is a plain string; an empty or whitespace-only cell is null. */
export type Cell = string | NumberCell | DateCell | ErrorCell | null;

export interface NumberCell {
  readonly kind: 'number';
  /** The digits exactly as stored, e.g. `1.10101199001011E+17`. */
  readonly text: string;
  /** What the sheet shows where its format pads with zeros, e.g. `000001`. */
  readonly shown?: string;
}

export interface DateCell {
  readonly kind: 'date';
  /** The stored serial or ISO text. */
  readonly text: string;
  /** `2026-08-01`, or empty where the serial is no date. */
  readonly iso: string;
}

/** A formula that failed or was saved without a result. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Index 0 is line 1 of the sheet. Trailing empty lines are cut; empty lines in between are kept, so lines keep their numbers. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'csv';
  /** For csv: the encoding that was found. */
  readonly encoding?: string;
  readonly sheets: readonly Sheet[];
}

/** What a person sees in the cell, trimmed of nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'number') return cell.shown ?? plainNumber(cell.text);
  if (cell.kind === 'date') return cell.iso || cell.text;
  return cell.text;
}

/** Longest text of a field that holds one short value; what is longer is no such value. Keeps every pattern cheap on hostile cells. */
const shortest = 200;

export function shortText(cell: Cell | undefined): string {
  return cut(cellText(cell).trim(), shortest);
}

export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Digits without exponent, and without the tail a binary fraction leaves (`5.0999999999999996` is `5.1`). */
export function plainNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? String(value) : text;
}

/** Excel keeps 15 digits of a number: a longer one typed as a number has lost its end. */
export function lostPrecision(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  if (typeof cell === 'string') return /^\s*\d(?:\.\d+)?E\+(?:1[5-9]|[2-9]\d)\s*$/i.test(cell);
  return cell.kind === 'number' && Math.abs(Number(cell.text)) >= 1e15;
}

export function isBlankRow(row: readonly Cell[] | undefined): boolean {
  return !row || row.every((cell) => cell === null);
}
