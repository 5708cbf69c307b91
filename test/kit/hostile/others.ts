import { utils, write } from '@e965/xlsx';
import { heading, xlsx } from './book.ts';
import type { Hostile } from './files.ts';

const csvHead = heading.join(',');
const good = `${csvHead}\r\n云发〔2024〕1号,甲,内部,,某局\r\n`;
const csv = (what: string, bytes: () => Uint8Array | string, more: Partial<Hostile> = {}): Hostile => ({
  what,
  name: 'ledger.csv',
  bytes: () => Buffer.from(bytes()),
  ...more,
});

function xls(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([heading, ['云发〔2024〕1号', '甲', '内部', '', '某局']]), '台账');
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array);
}

function changed(bytes: Buffer, change: (bytes: Buffer) => void): Buffer {
  change(bytes);
  return bytes;
}

const oldFile = (what: string, bytes: () => Uint8Array): Hostile => ({ what, name: 'ledger.xls', bytes });
const u32 = (offset: number, value: number) => (bytes: Buffer) => void bytes.writeUInt32LE(value >>> 0, offset);

/** A run of one record of the old format, in an otherwise sound workbook stream. */
function biff(records: readonly (readonly [kind: number, body: Buffer])[]): Buffer {
  return Buffer.concat(
    records.flatMap(([kind, body]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(kind, 0);
      head.writeUInt16LE(body.length, 2);
      return [head, body];
    }),
  );
}

/** The bare stream of Excel 4, as many lines of as many numbers as it takes. */
function numbers(lines: number, columns: number): Buffer {
  const start: [number, Buffer] = [0x0409, Buffer.from([0, 4, 0x10, 0, 0, 0])];
  const cells = Array.from({ length: lines * columns }, (_, n): [number, Buffer] => {
    const body = Buffer.alloc(14);
    body.writeUInt16LE(Math.floor(n / columns), 0);
    body.writeUInt16LE(n % columns, 2);
    body.writeDoubleLE(n, 6);
    return [0x0203, body];
  });
  return biff([start, ...cells, [0x000a, Buffer.alloc(0)]]);
}

/** Old workbooks, text, and what is not what its name says. */
export function others(): Hostile[] {
  return [
    oldFile('a chain of sectors that runs in a circle', () =>
      changed(xls(), (bytes) => {
        const table = (bytes.readUInt32LE(0x4c) + 1) * 512;
        for (let at = table; at + 4 <= Math.min(bytes.length, table + 512); at += 4) bytes.writeUInt32LE(1, at);
      }),
    ),
    oldFile('a chain that points at itself', () =>
      changed(xls(), (bytes) => {
        const table = (bytes.readUInt32LE(0x4c) + 1) * 512;
        for (let at = table, n = 0; at + 4 <= Math.min(bytes.length, table + 512); at += 4, n++)
          bytes.writeUInt32LE(n, at);
      }),
    ),
    ...[0, 1, 0x7fffffff, 0xfffffffe].map((n) =>
      oldFile(`a directory at sector ${n}`, () => changed(xls(), u32(0x30, n))),
    ),
    ...[0, 0xffffff, 0xffffffff].map((n) => oldFile(`a table of ${n} sectors`, () => changed(xls(), u32(0x2c, n)))),
    ...[0, 0xffffffff].map((n) =>
      oldFile(`a list of tables at ${n}`, () =>
        changed(xls(), (bytes) => {
          u32(0x44, n)(bytes);
          u32(0x48, 0xffffff)(bytes);
        }),
      ),
    ),
    ...[0, 1, 31, 0xffff].map((n) =>
      oldFile(`sectors of 2^${n} bytes`, () => changed(xls(), (bytes) => void bytes.writeUInt16LE(n, 0x1e))),
    ),
    ...[100, 512, 600, 2000].map((n) =>
      oldFile(`an old workbook that ends after ${n} bytes`, () => xls().subarray(0, n)),
    ),
    oldFile('an old workbook of noise', () =>
      changed(xls(), (bytes) => {
        for (let at = 1024; at < bytes.length; at++) bytes[at] = (at * 2654435761) >>> 13;
      }),
    ),
    oldFile('four million numbers in an old workbook', () => numbers(16_000, 250)),
    oldFile('records that are longer than the file', () =>
      biff([
        [0x0409, Buffer.from([0, 4, 0x10, 0, 0, 0])],
        [0x0203, Buffer.alloc(14, 0xff)],
      ]).subarray(0, 20),
    ),
    csv('a line of a hundred million characters', () => `${csvHead}\n${'x'.repeat(60 * 2 ** 20)}`),
    csv('a quote that never closes', () => `${csvHead}\n"${'甲,'.repeat(8_000_000)}`),
    csv('a line of a million columns', () => `${csvHead}\n${','.repeat(1_000_000)}`),
    csv('four million lines', () => `${csvHead}\n${'a,b\n'.repeat(4_000_000)}`),
    csv('quotes upon quotes', () => `${csvHead}\n${'"'.repeat(5_000_001)}`),
    csv('characters that are none', () => Buffer.concat([Buffer.from(good), Buffer.alloc(3_000_000)])),
    csv('a mark of UTF-16 before UTF-8', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good)])),
    csv(
      'two marks of encodings',
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]), Buffer.from(good)]),
      { read: true },
    ),
    csv('half a character at the end', () => Buffer.concat([Buffer.from(good), Buffer.from([0xe5])])),
    csv('UTF-16 cut in a pair', () =>
      Buffer.concat([Buffer.from(`\ufeff${good}`, 'utf16le'), Buffer.from([0x3d, 0xd8])]),
    ),
    csv('lines that end in every way', () => good.replace('\r\n', '\r').concat('\n\r\v\f\u2028'), { read: true }),
    csv('text like formulas', () => `${good}=1+1,@x,内部,,-3\r\n`, { read: true }),
    csv('a program called a table', () => Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(5000, 3)])),
    csv('a page called a table', () => '<html><script>alert(1)</script></html>'),
    csv('a packed file called a table', () => xlsx({})),
    { what: 'a table called a workbook', name: 'ledger.xlsx', bytes: () => Buffer.from(good) },
    { what: 'an old workbook called a new one', name: 'ledger.xlsx', bytes: xls },
    {
      what: 'a page of print called a workbook',
      name: 'ledger.xlsx',
      bytes: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), xlsx({})]),
    },
    {
      what: 'a picture that is a workbook too',
      name: 'ledger.xlsx',
      bytes: () => Buffer.concat([Buffer.from('GIF89a'), xlsx({})]),
    },
    { what: 'a name without an ending', name: 'ledger', bytes: () => xlsx({}) },
    { what: 'a name that is a path', name: '../../../x.xlsx', bytes: () => xlsx({}), read: true },
    { what: 'nothing', name: 'ledger.xlsx', bytes: () => new Uint8Array() },
    ...[10, 50, 200, 500].map((n) => ({
      what: `a workbook that ends after ${n} bytes`,
      name: 'ledger.xlsx',
      bytes: () => xlsx({}).subarray(0, n),
    })),
    {
      what: 'a packed end alone',
      name: 'ledger.xlsx',
      bytes: () => Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
    },
    {
      what: 'a packed end that points outside',
      name: 'ledger.xlsx',
      bytes: () => Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18, 0xff)]),
    },
  ];
}
