import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields } from './aliases.ts';
import type { Cell } from './cell.ts';
import { findLayout } from './headings.ts';
import { judgeRows } from './judge-row.ts';
import { isReadError } from './read-error.ts';
import { readWorkbook } from './read.ts';

/** Bits of real cells, put together at random, beside wholly random text. */
const piece = fc.constantFrom(
  '机密',
  '绝密',
  '★',
  '10年',
  '〔2024〕',
  '3号',
  '1-5',
  '、',
  '合计',
  '2020',
  '年9月',
  '19日',
  '/',
  '张三',
  '份',
  ' ',
  '　',
  '0',
  '五',
  '长期',
  '已销毁',
  '#REF!',
  '：',
  '(',
  '）',
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('').trim() || null),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim() || null),
  fc.oneof(fc.integer(), fc.double({ noNaN: true })).map((value): Cell => ({ kind: 'number', text: String(value) })),
  fc.integer({ min: 0, max: 100_000 }).map((value): Cell => ({ kind: 'date', text: String(value), iso: '' })),
  fc.constant<Cell>({ kind: 'error', text: '#N/A' }),
);
const heading = [
  '文号',
  '标题',
  '密级',
  '保密期限',
  '份数',
  '份号',
  '页数',
  '收文日期',
  '责任人',
  '所属部门',
  '身份证号',
  '状态',
  '应退日期',
  '载体类别',
  '备注',
];

describe('whatever stands in a ledger', () => {
  it('every row gets one verdict, with reasons where it is not simply taken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: heading.length + 2 }), { maxLength: 30 }), async (rows) => {
        const sheet = { name: 's', hidden: false, rows: [heading, ...rows] };
        const people = [{ id: 'p', name: '张三', departments: ['甲'] }];
        const result = await judgeRows(
          [{ sheet, layout: findLayout(sheet) }],
          { documents: new Map(), people, departments: ['甲'] },
          {
            today: '2026-08-01',
            regime: 'state',
            maxYears: { top_secret: 30, secret: 20, confidential: 10 },
            ask: () => [],
          },
        );
        if (isReadError(result)) throw new Error(result.says.en);
        const [account] = result.sheets;
        expect((account?.above ?? 0) + (account?.data ?? 0) + (account?.blank ?? 0)).toBe(sheet.rows.length);
        expect(result.verdicts.length).toBe(account?.data);
        expect(new Set(result.verdicts.map((verdict) => verdict.line)).size).toBe(account?.data);
        for (const verdict of result.verdicts) {
          expect(verdict.findings.some((finding) => finding.refuses)).toBe(verdict.verdict === 'refused');
          expect(verdict.findings.length > 0).toBe(verdict.verdict !== 'taken');
          expect(verdict.carrier !== undefined).toBe(verdict.verdict === 'taken' || verdict.verdict === 'noted');
          if (verdict.carrier) expect(verdict.carrier.copies).toBeGreaterThan(0);
          for (const finding of verdict.findings)
            expect(finding.field === null || fields.includes(finding.field)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no bytes make the reader throw', async () => {
    const name = fc.constantFrom('a.xlsx', 'a.xls', 'a.csv');
    const magic = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [9, 8, 0x10, 0],
    );
    await fc.assert(
      fc.asyncProperty(name, magic, fc.uint8Array({ maxLength: 2000 }), async (file, head, tail) => {
        const read = await readWorkbook(Uint8Array.from([...head, ...tail]), file);
        expect(isReadError(read) || read.sheets.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
