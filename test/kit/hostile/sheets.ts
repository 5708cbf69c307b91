import { heading, orderly, row, sheetOf, text, workbookXml, xlsx } from './book.ts';
import type { Hostile } from './files.ts';

const file = (what: string, bytes: () => Uint8Array, more: Partial<Hostile> = {}): Hostile => ({
  what,
  name: 'ledger.xlsx',
  bytes,
  ...more,
});

const at = (reference: string) => `<row r="${/\d+/.exec(reference)?.[0]}"><c r="${reference}"><v>1</v></c></row>`;
const head = row(heading);
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

/** Workbooks whose sheets are made to hurt. */
export function sheets(): Hostile[] {
  return [
    file('a million columns', () => xlsx({ sheet: sheetOf(`${head}<row>${text('x').repeat(1_000_000)}</row>`) })),
    file('a cell in column XFD', () => xlsx({ sheet: sheetOf(head + at('XFD2')) })),
    file('a cell in a column beyond all', () => xlsx({ sheet: sheetOf(head + at('ZZZZZZZ2')) })),
    file('a cell in the last line', () => xlsx({ sheet: sheetOf(head + at('A1048576')) }), { read: true }),
    file('a cell in a line beyond all', () => xlsx({ sheet: sheetOf(head + at('A999999999999')) })),
    file('a line of a negative number', () => xlsx({ sheet: sheetOf(`${head}<row r="-5">${text('x')}</row>`) }), {
      read: true,
    }),
    file(
      'a dimension beyond all',
      () => xlsx({ sheet: orderly.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>') }),
      { read: true },
    ),
    file('a million lines with a cell far to the right', () =>
      xlsx({ sheet: sheetOf(head + '<row><c r="SQ1"><v>1</v></c></row>'.repeat(1_000_000)) }),
    ),
    file(
      'half a million empty lines and cells',
      () => xlsx({ sheet: sheetOf(head + '<row><c/></row>'.repeat(500_000)) }),
      { read: true },
    ),
    file('three million cells', () =>
      xlsx({ sheet: sheetOf(head + `<row>${'<c><v>1</v></c>'.repeat(300)}</row>`.repeat(10_000)) }),
    ),
    file(
      'a million different texts',
      () =>
        xlsx({
          sheet: sheetOf(
            head +
              Array.from({ length: 100_000 }, (_, n) => row(Array.from({ length: 10 }, (_x, m) => `${n}-${m}`))).join(
                '',
              ),
          ),
        }),
      { read: true },
    ),
    file('a text beyond what a cell holds', () => xlsx({ sheet: sheetOf(head + row(['长'.repeat(40_000)])) })),
    file('a line that never ends', () =>
      xlsx({ sheet: `${orderly.replace('</sheetData></worksheet>', '')}<row>${text('x').repeat(900_000)}` }),
    ),
    file('a tag that never ends', () => xlsx({ sheet: `<worksheet><sheetData><row ${'a="1" '.repeat(3_000_000)}` })),
    file('a million merged cells', () =>
      xlsx({
        sheet: orderly.replace(
          '</sheetData>',
          `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000)}</mergeCells>`,
        ),
      }),
    ),
    file('merged cells that overlap', () =>
      xlsx({
        sheet: sheetOf(head + row(['x']).repeat(50_000)).replace(
          '</sheetData>',
          `</sheetData><mergeCells>${'<mergeCell ref="A2:E50001"/>'.repeat(1000)}</mergeCells>`,
        ),
      }),
    ),
    file('runs in runs', () =>
      xlsx({ sheet: sheetOf(`${head}<row><c t="inlineStr"><is>${'<r><t>x</t></r>'.repeat(200_000)}</is></c></row>`) }),
    ),
    file('phonetic guides that never end', () => xlsx({ strings: `<sst><si>${'<rPh>'.repeat(500_000)}</si></sst>` }), {
      read: true,
    }),
    file(
      'tags a hundred thousand deep',
      () => xlsx({ sheet: orderly.replace('<sheetData>', `${'<x>'.repeat(100_000)}<sheetData>`) }),
      { read: true },
    ),
    file(
      'an outside entity',
      () => xlsx({ sheet: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${orderly.replace('甲', '&e;')}` }),
      { read: true },
    ),
    file(
      'an outside entity of a parameter',
      () => xlsx({ workbook: `<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:1/x">%e;]>${workbookXml}` }),
      { read: true },
    ),
    file(
      'a billion laughs',
      () =>
        xlsx({
          strings: `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]><sst><si><t>&l9;</t></si></sst>`,
          sheet: orderly.replace('甲', '&l9;'),
        }),
      { read: true },
    ),
    file(
      'entities that are no characters',
      () => xlsx({ sheet: orderly.replace('甲', '&#x110000;&#xD800;&#99999999999;&#0;') }),
      { read: true },
    ),
    ...['=cmd|" /C calc"!A0', '+1+1', '-2+3', '@SUM(A1)', '＝1+1', '\t=1'].map((words) =>
      file(
        `text like a formula: ${JSON.stringify(words)}`,
        () => xlsx({ sheet: orderly.replace('甲', words.replaceAll('"', '&quot;')) }),
        { read: true },
      ),
    ),
    file(
      'formulas',
      () =>
        xlsx({
          sheet: sheetOf(`${head}<row><c><f>WEBSERVICE("http://127.0.0.1:1/")</f><v>1</v></c>${text('甲')}</row>`),
        }),
      { read: true },
    ),
    file(
      'formats made of brackets',
      () =>
        xlsx({
          styles: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(2_000_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
        }),
      { read: true },
    ),
    file(
      'formats made of quotes',
      () =>
        xlsx({
          styles: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode='${'"'.repeat(999_999)}'/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
        }),
      { read: true },
    ),
    file('a million formats', () =>
      xlsx({ styles: `<styleSheet><cellXfs>${'<xf numFmtId="0"/>'.repeat(1_000_000)}</cellXfs></styleSheet>` }),
    ),
    file('fifty thousand sheets', () =>
      xlsx({ workbook: workbookXml.replace(/<sheet .*\/>/, '<sheet name="x" r:id="rId1"/>'.repeat(50_000)) }),
    ),
    file('a sheet called by an object’s own name', () => xlsx({ workbook: workbookXml.replace('台账', '__proto__') }), {
      read: true,
    }),
    file('a prefix as long as a book', () => xlsx({ sheet: `<${'a'.repeat(5_000_000)}:worksheet>` })),
    file('attributes that never close', () => xlsx({ workbook: `<workbook ${'a= '.repeat(2_000_000)}>` })),
    file('spaces before what is no sign of equality', () =>
      xlsx({ workbook: `<sheets><sheet a${' '.repeat(1_000_000)}b/></sheets>` }),
    ),
  ];
}
