import { crc32, deflateRawSync } from 'node:zlib';
import { heading, orderly, partsOf, row, sheetOf, text, xlsx } from './book.ts';
import type { Hostile } from './files.ts';
import { type Part, zip } from './zip.ts';

const mib = 2 ** 20;

/** So many zeros, packed once and repeated: a kilobyte for a megabyte. */
function zeros(name: string, size: number, more: Partial<Part> = {}): Part {
  const body = Buffer.alloc(size);
  return { name, packed: deflateRawSync(body, { level: 9 }), crc: crc32(body), size, ...more };
}

const file = (what: string, bytes: () => Uint8Array, more: Partial<Hostile> = {}): Hostile => ({
  what,
  name: 'ledger.xlsx',
  bytes,
  ...more,
});

const nested = (depth: number): Buffer =>
  depth === 0 ? zip([zeros('0', 4 * mib)]) : zip([{ name: `${depth}.zip`, body: nested(depth - 1), method: 0 }]);

function sheetBomb(megabytes: number): Part[] {
  const filler = ' '.repeat(mib);
  const parts = partsOf({}).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml');
  return [...parts, { name: 'xl/worksheets/sheet1.xml', body: sheetOf(row(heading) + filler.repeat(megabytes)) }];
}

/** Packed files that unpack to far more than they are. */
export function bombs(): Hostile[] {
  return [
    ...[20, 100, 300].map((n) => file(`blanks of ${n} MiB in a sheet`, () => zip(sheetBomb(n)))),
    ...[50, 250].map((n) =>
      file(`one shared string of ${n} MiB`, () =>
        xlsx({ strings: `<sst><si><t>${'密'.repeat((n * mib) / 3)}</t></si></sst>` }),
      ),
    ),
    ...[1, 4].map((n) =>
      file(`${n} million shared strings`, () =>
        xlsx({ strings: `<sst>${'<si><t>x</t></si>'.repeat(n * 1_000_000)}</sst>` }),
      ),
    ),
    file('a shared string shown two million times', () =>
      xlsx({
        strings: `<sst><si><t>${'长'.repeat(30_000)}</t></si></sst>`,
        sheet: sheetOf(row(heading) + `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(20_000)),
      }),
    ),
    ...[1, 2, 5, 30].map((n) =>
      file(`archives in archives, ${n} deep`, () => xlsx({ more: [{ name: 'xl/a.zip', body: nested(n) }] }), {
        read: true,
      }),
    ),
    ...[1, 2, 5, 30].map((n) => file(`an archive of archives, ${n} deep`, () => nested(n))),
    ...[2, 200, 5000].map((n) =>
      file(`${n} parts over the same bytes`, () => {
        const one = zeros('0', 64 * 1024);
        const others = Array.from({ length: n - 1 }, (_, at) => ({ ...one, name: `${at}x`, size: 0, shares: true }));
        return zip([...partsOf({}), one, ...others]);
      }),
    ),
    ...[9_000, 10_001, 60_000].map((n) =>
      file(
        `${n} empty parts`,
        () => zip([...partsOf({}), ...Array.from({ length: n - 4 }, (_, at) => ({ name: `p${at}`, method: 0 }))]),
        n <= 10_000 ? { read: true } : {},
      ),
    ),
    ...[0, 1, 65_535].map((n) => file(`an end that counts ${n} parts`, () => zip(partsOf({}), n))),
    file('a part that says four gigabytes', () => zip([...partsOf({}), { name: 'x', body: 'x', size: 0xffffffff }])),
    file('parts that say two gigabytes together', () =>
      zip([...partsOf({}), ...['a', 'b'].map((name) => ({ name, body: name, size: mib * 1024 - 1 }))]),
    ),
    file('a sheet that says nothing and holds much', () =>
      zip([...partsOf({}).slice(0, 3), { ...zeros('xl/worksheets/sheet1.xml', 300 * mib), size: 0 }]),
    ),
    file('blanks in the styles', () => xlsx({ styles: ' '.repeat(200 * mib) })),
    file('blanks in the workbook', () => xlsx({ workbook: ' '.repeat(200 * mib) })),
    file('blanks in the relations', () => xlsx({ rels: ' '.repeat(200 * mib) })),
    file('a locked sheet', () =>
      zip(partsOf({}).map((part) => (/sheet1/.test(part.name) ? { ...part, flags: 1 } : part))),
    ),
    file('a locked part nobody asked for', () => zip([...partsOf({}), { name: 'x', body: 'x', flags: 1 }])),
    file('an unknown way of packing', () =>
      zip(
        partsOf({}).map((part) =>
          /sheet1/.test(part.name) ? { ...part, packed: Buffer.from('x'), method: 14 } : part,
        ),
      ),
    ),
    file('a sum that is wrong', () =>
      zip(partsOf({}).map((part) => (/sheet1/.test(part.name) ? { ...part, crc: 7 } : part))),
    ),
    ...['../../../../etc/cron.d/x', '/etc/passwd', 'C:\\Windows\\x', '\\\\server\\share\\x', 'xl/\0x', '.', ''].map(
      (name) =>
        file(`a part called ${JSON.stringify(name)}`, () => xlsx({ more: [{ name, body: 'x' }] }), { read: true }),
    ),
    file('a part that is a link', () => xlsx({ more: [{ name: 'l', body: '/etc/passwd', mode: 0o120777 }] }), {
      read: true,
    }),
    file('a sheet that is a link', () =>
      zip(
        partsOf({}).map((part) => (/sheet1/.test(part.name) ? { ...part, body: '/etc/passwd', mode: 0o120777 } : part)),
      ),
    ),
    file('a relation to a file outside', () =>
      xlsx({ rels: '<Relationships><Relationship Id="rId1" Target="file:///etc/passwd"/></Relationships>' }),
    ),
    file('a relation upward', () =>
      xlsx({ rels: '<Relationships><Relationship Id="rId1" Target="../../../etc/passwd"/></Relationships>' }),
    ),
    file(
      'two parts of one name',
      () => zip([...partsOf({ sheet: 'x' }), { name: 'XL/WORKSHEETS/SHEET1.XML', body: orderly }]),
      { read: true },
    ),
    file(
      'macros beside the ledger',
      () => xlsx({ more: [{ name: 'xl/vbaProject.bin', body: Buffer.alloc(1000, 7) }] }),
      {
        name: 'ledger.xlsm',
        read: true,
      },
    ),
    file('text after the end', () => Buffer.concat([xlsx({}), Buffer.from(`<script>${text('x')}</script>`)]), {
      read: true,
    }),
  ];
}
