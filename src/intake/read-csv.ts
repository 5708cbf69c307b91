import { parse } from 'csv-parse';
import type { Cell, Workbook } from './cell.ts';
import type { Meter } from './limits.ts';
import { emptyRow, trimRows } from './merge.ts';
import { ReadStop, stop } from './read-error.ts';
import { textCell } from './xlsx/sheet.ts';

/** UTF-8 with or without mark, UTF-16 with mark, else GB18030 (of which GBK and GB2312 are parts). */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this encoding: a byte sequence it does not have.
    }
  }
  return null;
}

const delimiters = [',', '\t', ';', '|', '，'] as const;

/** The delimiter that cuts the first lines into the most equal columns; quoted text does not count. */
export function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = mode(counts);
    const score = counts.filter((count) => count === usual).length * Math.min(usual, 20);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mode(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Lines of another length than the first; the parser makes an error of each, with its trace, which costs more than to read it. */
const mostRagged = 250_000;

const slice = 1 << 18;

export async function readCsv(bytes: Uint8Array, name: string, meter: Meter): Promise<Workbook> {
  const decoded = decodeText(bytes);
  if (!decoded) stop('file_encoding_unknown');
  const { text, encoding } = decoded;
  const parser = parse({
    delimiter: findDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    bom: true,
    max_record_size: 1 << 20,
  });
  const rows: Cell[][] = [];
  parser.on('readable', () => {
    try {
      for (let record: string[] | null = parser.read(); record !== null; record = parser.read()) {
        const tooMany = rows.length >= meter.limits.maxRows || parser.info.invalid_field_length > mostRagged;
        if (tooMany) stop('file_too_many_cells', { cells: meter.limits.maxCells });
        rows.push(rowOf(record, meter));
      }
    } catch (error) {
      // Thrown from here it would end the process; destroyed with it, the parser hands it to `ended`.
      parser.destroy(error instanceof Error ? error : undefined);
    }
  });
  const ended = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject));
  // A failure while writing is reported by `ended` below; without this it would be unhandled until then.
  ended.catch(() => undefined);
  try {
    for (let at = 0; at < text.length && !parser.destroyed; at += slice) {
      parser.write(text.slice(at, at + slice));
      await meter.breathe(Math.min(at + slice, text.length), text.length);
    }
    if (!parser.destroyed) parser.end();
    await ended;
  } catch (error) {
    parser.destroy();
    if (error instanceof ReadStop) throw error;
    stop('file_damaged');
  }
  return { format: 'csv', encoding, sheets: [{ name, hidden: false, rows: trimRows(rows) }] };
}

function rowOf(record: readonly string[], meter: Meter): Cell[] {
  if (record.length > meter.limits.maxColumns) stop('file_too_many_cells', { cells: meter.limits.maxCells });
  const row = record.map((field) => csvCell(unwrap(field)));
  const filled = row.reduce((count, cell) => count + (cell === null ? 0 : 1), 0);
  meter.cells(filled);
  return filled === 0 ? emptyRow : row;
}

/** `="000123"` is how programs keep Excel from eating zeros; a tab before digits likewise. */
function unwrap(field: string): string {
  const match = /^\s*="(.*)"\s*$/.exec(field);
  return match ? (match[1] ?? '') : field;
}

/** A spreadsheet program saves the errors of its formulas as their names. */
function csvCell(text: string): Cell {
  return /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(text) ? { kind: 'error', text } : textCell(text);
}
