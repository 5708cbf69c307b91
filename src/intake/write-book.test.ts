import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { cellText } from './cell-text.ts';
import { writeBook } from './write-book.ts';

test('rare characters come whole wherever they stand in a long workbook', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('x');
  // Of an odd length, so that each place of a character meets each border.
  const texts = Array.from({ length: 4000 }, (_, n) => `${n} 㐂𠮷野家𪚥`);
  for (const text of texts) sheet.addRow([text]);
  const read = XLSX.read(await writeBook(book));
  const cells = Object.values(read.Sheets.x as XLSX.WorkSheet) as XLSX.CellObject[];
  const shown = new Set(cells.map((cell) => cell.v));
  expect(texts.filter((text) => !shown.has(text))).toEqual([]);
});

test('what XML cannot hold stands there by its number, and what looks like a number stays text', () => {
  expect(cellText('a\rb')).toBe('a_x000D_b');
  expect(cellText('a\nb\tc')).toBe('a\nb\tc');
  expect(cellText('\u0001\u007f')).toBe('_x0001__x007F_');
  expect(cellText('_x0041__x0042_')).toBe('_x005F_x0041__x005F_x0042_');
  expect(cellText('_x41_ 𠮷')).toBe('_x41_ 𠮷');
});
