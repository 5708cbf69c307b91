import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell.ts';
import { readCopyNumbers } from './copy-no.ts';
import { readCount, readPages } from './count.ts';
import { readIdentifier, readNumber } from './number.ts';

const figure = (text: string): Cell => ({ kind: 'number', text });
const codes = (read: { readonly remarks: readonly { readonly code: string }[] }) =>
  read.remarks.map((remark) => remark.code);

describe('readCount', () => {
  it.each<[Cell, number]>([
    ['5', 5],
    ['５', 5],
    [figure('5'), 5],
    ['5.0', 5],
    ['5份', 5],
    [' 5 份 ', 5],
    ['五份', 5],
    ['叁份', 3],
    ['两份', 2],
    ['十二份', 12],
    ['共5份', 5],
    ['一式三份', 3],
    ['5(含附件)', 5],
    ['3个', 3],
  ])('%j', (cell, count) => {
    expect(readCount(cell)).toEqual({ value: count, remarks: [] });
  });

  it.each<[Cell, string]>([
    ['0', 'count_zero'],
    ['零份', 'count_zero'],
    ['-1', 'count_unreadable'],
    ['1.5', 'count_unreadable'],
    ['约5份', 'count_unreadable'],
    ['3+2', 'count_unreadable'],
    ['1000000', 'count_too_large'],
  ])('%j is refused', (cell, code) => {
    expect([readCount(cell).value, codes(readCount(cell))]).toEqual([null, [code]]);
  });

  it('pages or capacity', () => {
    expect(readPages('共12页').value).toEqual({ pages: 12, capacity: null });
    expect(readPages('2.5 GB').value).toEqual({ pages: null, capacity: '2.5GB' });
    expect(readPages('500G').value).toEqual({ pages: null, capacity: '500G' });
    expect(codes(readPages('若干'))).toEqual(['pages_unreadable']);
  });
});

describe('readNumber', () => {
  it.each([
    '机发〔2026〕3号',
    '机发[2026]3号',
    '机发(2026)3号',
    '机发（２０２６）３号',
    '机发【2026】3号',
    '机发﹝2026﹞3号',
    '机发〈2026〉3号',
    ' 机发 〔2026〕 第 003 号',
    '机发〔2026年〕3号',
  ])('%s', (text) => {
    expect(readNumber(text)).toEqual({
      value: { text: '机发〔2026〕3号', key: '机发〔2026〕3', year: 2026 },
      remarks: [],
    });
  });

  it('numbers without a year stay as they are, and the key does not need 号', () => {
    expect(readNumber('ab-12').value).toEqual({ text: 'ab-12', key: 'AB-12', year: null });
    expect(readNumber('机发〔2026〕3').value?.key).toBe('机发〔2026〕3');
    expect(readNumber('000123').value?.text).toBe('000123');
  });

  it.each<[Cell, string]>([
    [figure('1.10101199001011E+17'), 'number_lost_digits'],
    ['1.10101E+17', 'number_lost_digits'],
    [{ kind: 'date', text: '45000', iso: '2023-03-15' }, 'number_became_date'],
    ['2023/3/15', 'number_became_date'],
  ])('%j is refused', (cell, code) => {
    expect([readNumber(cell).value, codes(readNumber(cell))]).toEqual([null, [code]]);
  });

  it('identifiers keep zeros and lose spaces', () => {
    expect(readIdentifier('00 123').value).toBe('00123');
    expect(readIdentifier({ kind: 'number', text: '7', shown: '0007' }).value).toBe('0007');
    expect(readIdentifier('无').value).toBeNull();
  });
});

describe('readCopyNumbers', () => {
  it.each<[Cell, string[]]>([
    ['000001', ['000001']],
    [figure('7'), ['000007']],
    ['第3份', ['000003']],
    ['№5', ['000005']],
    ['1-3', ['000001', '000002', '000003']],
    ['000001—000003', ['000001', '000002', '000003']],
    ['1～3', ['000001', '000002', '000003']],
    ['1至3', ['000001', '000002', '000003']],
    ['1、3、5', ['000001', '000003', '000005']],
    ['1,3-4；9', ['000001', '000003', '000004', '000009']],
    ['a01-a03', ['A000001', 'A000002', 'A000003']],
    ['正本', ['正本']],
  ])('%j', (cell, copies) => {
    expect(readCopyNumbers(cell)).toEqual({ value: copies, remarks: [] });
  });

  it.each<[Cell, string]>([
    ['5-1', 'copy_no_reversed'],
    ['1-100000', 'copy_no_too_many'],
    ['1、1', 'copy_no_repeated'],
    ['1-3、2', 'copy_no_repeated'],
    ['?', 'copy_no_unreadable'],
    [figure('1.3'), 'copy_no_unreadable'],
    [{ kind: 'date', text: '45296', iso: '2024-01-05' }, 'copy_no_became_date'],
    ['1月5日', 'copy_no_became_date'],
    ['2024/1/5', 'copy_no_became_date'],
  ])('%j is refused', (cell, code) => {
    expect([readCopyNumbers(cell).value, codes(readCopyNumbers(cell))]).toEqual([null, [code]]);
  });

  it('n of m is read as one copy, with a note', () => {
    expect(readCopyNumbers('3/10').value).toEqual(['000003']);
    expect(codes(readCopyNumbers('3/10'))).toEqual(['copy_no_of']);
  });
});
