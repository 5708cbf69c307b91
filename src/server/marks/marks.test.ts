import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { markingOfFile, marksOfFile } from './marks-of-file.ts';

const given = (bytes: string | Buffer) => () => Readable.from([Buffer.from(bytes as string)]);

function marks(bytes: string | Buffer): Promise<readonly string[]> {
  return marksOfFile(given(bytes));
}

/** A packed file of one part, not compressed. */
function packed(name: string, text: string): Buffer {
  const body = Buffer.from(text);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(body), 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(body.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), body]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

test('words are searched in every encoding an office program writes', async () => {
  expect(await marks('关于工作的通知\n机密★20年')).toEqual(['机密★20年']);
  expect(await marks(Buffer.from([0xbb, 0xfa, 0xc3, 0xdc]))).toEqual(['机密']);
  expect(await marks(Buffer.from('\ufeff密级：绝密', 'utf16le'))).toEqual(['绝密']);
});

test('a mark split over tags is found, of a page and of a document', async () => {
  expect(await marks('<html><p>机<b>密</b>&#9733;20年</p></html>')).toEqual(['机密★20年']);
  const document = '<w:document><w:p><w:r><w:t>秘</w:t></w:r><w:r><w:t>密</w:t></w:r></w:p></w:document>';
  expect(await marks(packed('word/document.xml', document))).toEqual(['秘密']);
});

test('rich text and the old office files are read too', async () => {
  expect(await marks(String.raw`{\rtf1\ansi\par \'bb\'fa\'c3\'dc\par}`)).toEqual(['机密']);
  expect(await marks(String.raw`{\rtf1\uc2 \u26426\'bb\'fa\u23494\'c3\'dc\u9733?20\u24180\'c4\'ea}`)).toEqual([
    '机密★20年',
  ]);
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae100', 'hex'), Buffer.from('通知\r机密★20年\r', 'utf16le')]);
  expect(await marks(old)).toEqual(['机密★20年']);
});

test('a level alone in a cell is no mark of a workbook, a mark with its period is', async () => {
  const strings = (text: string) => packed('xl/sharedStrings.xml', `<sst><si><t>${text}</t></si></sst>`);
  expect(await marks(strings('机密'))).toEqual([]);
  expect(await marks(strings('机密★20年'))).toEqual(['机密★20年']);
});

test('what is no text, or a packed file that is damaged, has no words to search', async () => {
  expect(await marks(Buffer.from([0, 1, 2, 255]))).toEqual([]);
  expect(await marks(packed('word/document.xml', '<w:p>机密</w:p>').subarray(0, 60))).toEqual([]);
});

test('the mark due is looked for where words can be read, and nothing is said where they cannot', async () => {
  const marking = (bytes: string | Buffer) => markingOfFile(given(bytes), '机密★20年');
  expect(await marking('机密★20年\n正文')).toMatchObject({ borne: true, others: [] });
  expect(await marking(packed('word/document.xml', '<w:p>机密</w:p><w:p>正文</w:p>'))).toMatchObject({ borne: false });
  for (const unread of ['%PDF-1.7 words', '{\\rtf1 words}'])
    expect(await marking(unread)).toMatchObject({ borne: true, others: [] });
  expect(await marking('%PDF-1.7 绝密★30年')).toMatchObject({ others: ['绝密★30年'] });
  expect(await marking(Buffer.from([0xff, 0xd8, 0, 1]))).toBeNull();
});
