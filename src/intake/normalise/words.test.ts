import { describe, expect, it } from 'vitest';
import { idCheck, readIdNumber } from './id-number.ts';
import { readKind } from './kind.ts';
import { readNames, readPlaceName } from './name.ts';
import { readState, stateHand } from './state.ts';
import { halfWidth, wholeNumber } from '#kernel/typed/text.ts';

describe('readNames', () => {
  it.each<[string, string[]]>([
    ['张三', ['张三']],
    ['张 三', ['张三']],
    ['张　三', ['张三']],
    ['张三（处长）', ['张三']],
    ['张三同志', ['张三']],
    ['陈䶮', ['陈䶮']],
    ['李𠮷', ['李𠮷']],
    // A compatibility ideograph is another character than its unified one: names are not folded.
    ['\uF9B4红', ['\uF9B4红']],
    ['阿依努尔•艾力', ['阿依努尔·艾力']],
    ['张三、李四', ['张三', '李四']],
    ['Ｊｏｈｎ　Smith', ['John Smith']],
  ])('%s', (text, names) => {
    expect(readNames(text)).toEqual({ value: names, remarks: [] });
  });

  it('damaged and user-defined characters are told', () => {
    expect(readNames('张□').remarks[0]?.code).toBe('name_damaged');
    expect(readNames('张\uE863')).toMatchObject({ value: ['张\uE863'], remarks: [{ code: 'name_private_char' }] });
    expect(readNames('/')).toEqual({ value: null, remarks: [] });
  });

  it('departments', () => {
    expect(readPlaceName(' 办 公 室 ')).toBe('办公室');
    expect(readPlaceName('—')).toBeNull();
  });
});

describe('readIdNumber', () => {
  const body = '99000019850307123';
  const good = body + idCheck(body);

  it('takes 18 digits, a small or wide x, and converts 15', () => {
    expect(readIdNumber(good)).toEqual({ value: good, remarks: [] });
    expect(readIdNumber(` ${good.slice(0, 6)} ${good.slice(6)}`).value).toBe(good);
    expect(readIdNumber('990000850307123')).toMatchObject({ value: good, remarks: [{ code: 'id_15_converted' }] });
    expect(idCheck('11010519491231002')).toBe('X');
    expect(readIdNumber('11010519491231002ｘ').value).toBe('11010519491231002X');
  });

  it.each([
    [{ kind: 'number', text: '9.9000019850307E+17' } as const, 'id_lost_digits'],
    ['9.90000E+17', 'id_lost_digits'],
    [`${body}${(Number(idCheck(body)) + 1) % 10}`, 'id_checksum'],
    ['990000198513071234', 'id_unreadable'],
    ['12345', 'id_unreadable'],
  ])('%j is refused', (cell, code) => {
    expect([readIdNumber(cell).value, readIdNumber(cell).remarks[0]?.code]).toEqual([null, code]);
  });
});

describe('readKind', () => {
  it.each([
    ['纸介质', 'paper_document'],
    ['', 'paper_document'],
    ['U盘', 'electromagnetic_medium'],
    ['移动硬盘', 'electromagnetic_medium'],
    ['光盘', 'optical_disc'],
    ['DVD', 'optical_disc'],
    ['密码电报', 'cipher_telegram'],
    ['保密本', 'secrecy_notebook'],
    ['复印件', 'copy'],
    ['图纸', 'drawing'],
    ['会议文件', 'meeting_document'],
    ['内部资料', 'internal_document'],
    ['电子文件', 'electronic_document'],
  ])('%s', (text, kind) => {
    expect(readKind(text)).toEqual({ value: kind, remarks: [] });
  });

  it('an unknown kind is paper, with a note', () => {
    expect(readKind('竹简')).toMatchObject({
      value: 'paper_document',
      remarks: [{ code: 'kind_unknown', refuses: false }],
    });
  });
});

describe('readState', () => {
  it.each([
    ['在库', 'registry'],
    ['留用', 'registry'],
    ['已回收', 'registry'],
    ['借阅中', 'person'],
    ['流转中', 'person'],
    ['已外带', 'person'],
    ['外发中', 'courier'],
    ['已外发', 'unit'],
    ['已清退', 'unit'],
    ['已归档', 'archive'],
    ['已销毁', 'destroyed'],
    ['申请销毁', 'registry'],
    ['待销毁', 'registry'],
    ['待交接', 'registry'],
    ['丢失', 'missing'],
  ] as const)('%s is in the hand of: %s', (text, hand) => {
    const { value } = readState(text);
    expect(value && stateHand[value]).toBe(hand);
  });

  it('an empty state says nothing', () => {
    expect(readState(' ')).toEqual({ value: null, remarks: [] });
  });
});

describe('text', () => {
  it('wide signs become narrow, rare characters stay', () => {
    expect(halfWidth('Ａ１（）　\u{20BB7}㊙')).toBe('A1() \u{20BB7}㊙');
  });

  it.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['二〇二六', 2026],
    ['007', 7],
    ['廿', Number.NaN],
    ['', Number.NaN],
  ])('%s is %d', (text, value) => {
    expect(wholeNumber(text)).toBe(value);
  });
});
