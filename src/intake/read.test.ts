import { CFB } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '#test/fixtures/ledgers/gb18030.ts';
import { messyLedger } from '#test/fixtures/ledgers/messy.ts';
import { toCsv, toXls, toXlsx } from '#test/fixtures/ledgers/write.ts';
import { makeZip, workbookParts } from '#test/fixtures/ledgers/zip.ts';
import type { Cell, Workbook } from './cell.ts';
import type { ReadOptions } from './limits.ts';
import { isReadError } from './read-error.ts';
import { readWorkbook } from './read.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function book(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Workbook> {
  const read = await readWorkbook(bytes, name, options);
  if (isReadError(read)) throw new Error(`${read.code}: ${read.says.en}`);
  return read;
}

async function rows(bytes: Uint8Array, name: string): Promise<readonly (readonly Cell[])[]> {
  return (await book(bytes, name)).sheets[0]?.rows ?? [];
}

async function errorOf(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<string> {
  const read = await readWorkbook(bytes, name, options);
  if (!isReadError(read)) throw new Error('was read');
  expect(read.says.zh.length * read.says.en.length).toBeGreaterThan(0);
  expect(read.says.zh + read.says.en).not.toMatch(/[{}]/);
  return read.code;
}

const sheet = (data: string, after = ''): Uint8Array =>
  makeZip(workbookParts(`<worksheet><sheetData>${data}</sheetData>${after}</worksheet>`));

describe('committed fixtures', () => {
  const fixture = (name: string): Promise<Uint8Array> =>
    readFile(new URL(`../../test/fixtures/ledgers/${name}`, import.meta.url));
  const [plain] = messyLedger(false).sheets;
  if (!plain) throw new Error('no sheet');

  it.each([
    ['messy.xlsx', () => toXlsx(messyLedger().sheets)],
    ['messy.xls', () => toXls(messyLedger().sheets)],
    ['messy-gbk.csv', () => encodeGb18030(toCsv(plain))],
  ] as const)('%s holds what is generated', async (name, make) => {
    expect((await book(await fixture(name), name)).sheets).toEqual((await book(await make(), name)).sheets);
  });

  it('.xls reads like .xlsx', async () => {
    const text = (read: Workbook) =>
      read.sheets.map(({ name, hidden, rows: own }) => ({
        name,
        hidden,
        rows: own.map((row) => row.map((cell) => (cell && typeof cell === 'object' ? cell.kind : cell))),
      }));
    expect(text(await book(await fixture('messy.xls'), 'messy.xls'))).toEqual(
      text(await book(await fixture('messy.xlsx'), 'messy.xlsx')),
    );
  });

  it('CSV is recognised as GB18030', async () => {
    expect((await book(await fixture('messy-gbk.csv'), 'messy-gbk.csv')).encoding).toBe('gb18030');
  });
});

describe('cells of .xlsx', () => {
  it('text stays text, figures keep their digits, blank is null', async () => {
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>000123</t></is></c><c r="B1"><v>1.10101199001011E+17</v></c><c r="D1" t="inlineStr"><is><t> </t></is></c><c r="E1" t="b"><v>1</v></c></row>';
    expect(await rows(sheet(data), 'a.xlsx')).toEqual([
      ['000123', { kind: 'number', text: '1.10101199001011E+17' }, null, null, 'TRUE'],
    ]);
  });

  it('dates and zero padding come from the number format', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const data =
      '<row><c s="1"><v>7</v></c><c s="2"><v>44093</v></c><c s="3"><v>44093.5</v></c><c s="0"><v>44093</v></c></row>';
    const bytes = makeZip(
      workbookParts(`<worksheet><sheetData>${data}</sheetData></worksheet>`, { 'xl/styles.xml': styles }),
    );
    expect(await rows(bytes, 'a.xlsx')).toEqual([
      [
        { kind: 'number', text: '7', shown: '000007' },
        { kind: 'date', text: '44093', iso: '2020-09-19' },
        { kind: 'date', text: '44093.5', iso: '2020-09-19' },
        { kind: 'number', text: '44093' },
      ],
    ]);
  });

  it('the 1904 calendar is honoured', async () => {
    const parts = workbookParts('<worksheet><sheetData><row><c s="1"><v>42631</v></c></row></sheetData></worksheet>', {
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    parts['xl/workbook.xml'] =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="s" r:id="rId1"/></sheets></workbook>';
    expect(await rows(makeZip(parts), 'a.xlsx')).toEqual([[{ kind: 'date', text: '42631', iso: '2020-09-19' }]]);
  });

  it('shared strings join their runs, drop phonetic guides and decode entities once', async () => {
    const strings =
      '<sst><si><r><t>机</t></r><r><t xml:space="preserve">密 </t></r><rPh sb="0" eb="1"><t>ji</t></rPh></si><si><t>a &amp;lt; b&#x2605;_x000D_</t></si><si/></sst>';
    const bytes = makeZip(
      workbookParts(
        '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row></sheetData></worksheet>',
        { 'xl/sharedStrings.xml': strings },
      ),
    );
    expect(await rows(bytes, 'a.xlsx')).toEqual([['机密 ', 'a &lt; b★\n']]);
  });

  it('entities a file declares are not expanded', async () => {
    const data = '<!DOCTYPE x [<!ENTITY lol "lol">]><row><c t="inlineStr"><is><t>&lol;</t></is></c></row>';
    expect(await rows(sheet(data), 'a.xlsx')).toEqual([['&lol;']]);
  });

  it('a formula gives its saved result, an error or no result is told', async () => {
    const data =
      '<row><c t="str"><f>A1&amp;"x"</f><v>x</v></c><c t="e"><f>A9</f><v>#REF!</v></c><c><f>1+1</f></c></row>';
    expect(await rows(sheet(data), 'a.xlsx')).toEqual([
      ['x', { kind: 'error', text: '#REF!' }, { kind: 'error', text: '=' }],
    ]);
  });

  it('merged cells are filled, but a line without cells of its own stays empty', async () => {
    const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const data = `<row r="1">${text('A1', '甲')}${text('B1', '1')}</row><row r="2"><c r="A2"/>${text('B2', '2')}</row><row r="3"><c r="A3"/></row><row r="4">${text('B4', '4')}</row>`;
    expect(await rows(sheet(data, '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'), 'a.xlsx')).toEqual([
      ['甲', '1'],
      ['甲', '2'],
      [],
      ['甲', '4'],
    ]);
  });

  it('lines keep their numbers over gaps, and a namespace prefix or missing references change nothing', async () => {
    const xml =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rows(makeZip(workbookParts(xml)), 'a.xlsx')).toEqual([
      [],
      [],
      [null, '乙'],
      [{ kind: 'number', text: '5' }],
    ]);
  });
});

describe('CSV', () => {
  it.each([
    ['UTF-8', utf8('文号,标题\n1,甲\n'), 'utf-8'],
    ['UTF-8 with mark', utf8('\uFEFF文号,标题\n1,甲\n'), 'utf-8'],
    ['GBK', encodeGb18030('文号,标题\n1,甲\n'), 'gb18030'],
    ['UTF-16 with mark', new Uint8Array(Buffer.from('\uFEFF文号\t标题\n1\t甲\n', 'utf16le')), 'utf-16le'],
    ['semicolons', utf8('文号;标题\n1;甲\n'), 'utf-8'],
    ['tabs', utf8('文号\t标题\n1\t甲\n'), 'utf-8'],
    ['old line ends', utf8('文号,标题\r1,甲\r'), 'utf-8'],
  ])('%s', async (_, bytes, encoding) => {
    const read = await book(bytes, 'a.csv');
    expect([read.encoding, read.sheets[0]?.rows]).toEqual([
      encoding,
      [
        ['文号', '标题'],
        ['1', '甲'],
      ],
    ]);
  });

  it('keeps leading zeros, quoted commas and line breaks, and the ="…" trick', async () => {
    expect(await rows(utf8('a,b,c\n000123,"甲,乙\n丙","=""0007"""\n\n,,\n最后,x,y\n'), 'a.csv')).toEqual([
      ['a', 'b', 'c'],
      ['000123', '甲,乙\n丙', '0007'],
      [],
      [],
      ['最后', 'x', 'y'],
    ]);
  });
});

describe('files that are refused', () => {
  const xlsx = sheet('<row><c><v>1</v></c></row>');
  const cfb = (stream: string): Uint8Array => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000));
    return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
  };

  it.each([
    ['nothing in it', new Uint8Array(0), 'a.xlsx', 'file_empty'],
    ['another kind', utf8('x'), 'a.docx', 'file_kind_unsupported'],
    ['no extension', utf8('x'), 'ledger', 'file_kind_unsupported'],
    ['.xlsx named .xls', xlsx, 'a.xls', 'file_not_what_it_claims'],
    [
      'a web page named .xls',
      utf8('<html><table><tr><td>1</td></tr></table></html>'),
      'a.xls',
      'file_not_what_it_claims',
    ],
    ['a PDF named .csv', utf8('%PDF-1.7'), 'a.csv', 'file_not_what_it_claims'],
    ['text named .xlsx', utf8('a,b'), 'a.xlsx', 'file_not_what_it_claims'],
    ['a zip that is no workbook', makeZip({ 'word/document.xml': '<a/>' }), 'a.xlsx', 'file_not_what_it_claims'],
    ['an old Word file named .xls', cfb('WordDocument'), 'a.xls', 'file_not_what_it_claims'],
    ['an encrypted .xlsx', cfb('EncryptedPackage'), 'a.xlsx', 'file_encrypted'],
    ['a zip with a password', makeZip(workbookParts('<worksheet/>'), { encrypted: true }), 'a.xlsx', 'file_encrypted'],
    ['half an .xlsx', xlsx.subarray(0, xlsx.length / 2), 'a.xlsx', 'file_damaged'],
    ['an empty .xls', cfb('Workbook'), 'a.xls', 'file_damaged'],
    ['binary named .csv', Uint8Array.from([1, 0, 2, 0]), 'a.csv', 'file_not_what_it_claims'],
    ['bytes of no encoding', Uint8Array.from([0x41, 0xff, 0xff, 0x42]), 'a.csv', 'file_encoding_unknown'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await errorOf(bytes, name)).toBe(code);
  });

  it('an .xls with a password', async () => {
    // BOF, then FILEPASS: what follows is encrypted.
    const stream = Buffer.alloc(5000);
    Buffer.from('0908100000060500bb0dcc0700000000060000002f0006000000aabbccdd', 'hex').copy(stream);
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, '/Workbook', stream);
    expect(await errorOf(new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer), 'a.xls')).toBe(
      'file_encrypted',
    );
  });

  it('a changed byte is found by the check sum', async () => {
    const bytes = makeZip(
      workbookParts('<worksheet><sheetData><row><c><v>12345</v></c></row></sheetData></worksheet>'),
      { store: true },
    );
    bytes[Buffer.from(bytes).indexOf('12345')] = 0x39;
    expect(await errorOf(bytes, 'a.xlsx')).toBe('file_damaged');
  });

  it('too large, too wide, too many cells, and a zip bomb', async () => {
    expect(await errorOf(xlsx, 'a.xlsx', { limits: { maxBytes: 100 } })).toBe('file_too_large');
    expect(await errorOf(sheet('<row><c r="XFD1"><v>1</v></c></row>'), 'a.xlsx')).toBe('file_too_many_cells');
    expect(await errorOf(sheet('<row><c><v>1</v></c></row>'.repeat(50)), 'a.xlsx', { limits: { maxCells: 49 } })).toBe(
      'file_too_many_cells',
    );
    const bomb = sheet(`<row><c t="inlineStr"><is><t>${' '.repeat(8 * 2 ** 20)}</t></is></c></row>`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await errorOf(bomb, 'a.xlsx', { limits: { maxUnpacked: 2 ** 20 } })).toBe('file_unpacks_too_large');
  });

  it('a CSV over the limits, without harm to the process', async () => {
    const long = utf8('a,b,c\n1,2,3\n'.repeat(100_000));
    expect(await errorOf(long, 'a.csv', { limits: { maxCells: 1000 } })).toBe('file_too_many_cells');
    expect(await errorOf(utf8(`${','.repeat(600)}x`), 'a.csv')).toBe('file_too_many_cells');
    expect(await errorOf(utf8('\n'.repeat(2000)), 'a.csv', { limits: { maxRows: 1000 } })).toBe('file_too_many_cells');
    const abort = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 300_000) abort.abort();
    };
    expect(await errorOf(long, 'a.csv', { signal: abort.signal, onProgress })).toBe('cancelled');
  });

  it('cancelling stops the reading and reports progress until then', async () => {
    const abort = new AbortController();
    let reports = 0;
    const onProgress = (): void => {
      reports++;
      abort.abort();
    };
    expect(await errorOf(xlsx, 'a.xlsx', { signal: abort.signal, onProgress })).toBe('cancelled');
    expect(reports).toBe(1);
  });
});
