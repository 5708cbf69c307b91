import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { findLayout } from '#intake/headings.ts';
import { judgeRows } from '#intake/judge-row.ts';
import { isReadError } from '#intake/read-error.ts';
import { readWorkbook } from '#intake/read.ts';
import { largeXlsx } from '#test/fixtures/ledgers/large.ts';
import type { Measured } from '../kit/measure.ts';

export const title = 'Import of an old ledger';
export const how =
  'An invented workbook of 100,000 rows read and every row judged, against exceljs reading the same file and doing nothing with it. The best of three, in turn.';
export const limit = 120;

const rows = 100_000;
const names = ['林知远', '周砚秋', '沈若谷', '何以宁', '苏怀瑾', '顾行舟', '陆闻笛', '谢东篱'];
const departments = ['办公室', '综合科', '法规科', '财务科', '人事科', '信息科'];
const people = names.map((name, at) => ({ id: `p${at}`, name, departments }));

/** Import of 100,000 rows, read and judged, against exceljs reading the same file and doing nothing with it. Best of `times`. */
export async function bench(times = 3): Promise<Measured[]> {
  const path = await largeXlsx(join(tmpdir(), `jingui-bench-ledger-${rows}.xlsx`), rows);
  const bytes = await readFile(path);
  let read = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  let streamed = Number.POSITIVE_INFINITY;
  let loaded = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const ours = await oneImport(bytes);
    read = Math.min(read, ours.read);
    whole = Math.min(whole, ours.whole);
    streamed = Math.min(streamed, await exceljsStream(path));
    if (time === 0) loaded = await exceljsLoad(path);
  }
  return [
    { what: 'exceljs reads it as a stream', value: streamed, unit: 's' },
    { what: 'exceljs loads it whole', value: loaded, unit: 's' },
    { what: 'ours reads it', value: read, unit: 's' },
    { what: 'ours reads and judges it', value: whole, unit: 's' },
    { what: 'ours, read and judged, over exceljs as a stream', value: whole / streamed, unit: '×', most: 2 },
  ];
}

async function oneImport(bytes: Uint8Array): Promise<{ read: number; whole: number }> {
  const start = performance.now();
  const book = await readWorkbook(bytes, 'ledger.xlsx');
  if (isReadError(book)) throw new Error(book.says.en);
  const read = (performance.now() - start) / 1000;
  const sheets = book.sheets.map((sheet) => ({ sheet, layout: findLayout(sheet) }));
  const options = {
    today: '2026-08-01',
    regime: 'state',
    maxYears: { top_secret: 30, secret: 20, confidential: 10 },
    ask: () => [],
  } as const;
  const result = await judgeRows(sheets, { documents: new Map(), people, departments }, options);
  if (isReadError(result)) throw new Error(result.says.en);
  if (result.verdicts.length !== rows) throw new Error(`${result.verdicts.length} verdicts for ${rows} rows`);
  return { read, whole: (performance.now() - start) / 1000 };
}

/** The faster way of exceljs, with shared strings and styles, without which it gives no text and no dates. */
async function exceljsStream(path: string): Promise<number> {
  const start = performance.now();
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  let seen = 0;
  for await (const sheet of reader) for await (const row of sheet) if (row.hasValues) seen++;
  if (seen !== rows + 1) throw new Error(`exceljs read ${seen} rows`);
  return (performance.now() - start) / 1000;
}

async function exceljsLoad(path: string): Promise<number> {
  const start = performance.now();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return (performance.now() - start) / 1000;
}
