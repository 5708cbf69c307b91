import type { Text } from '#kernel/text.ts';

/** What a file is by its content, whatever its name says. */
export type Content = 'zip' | 'xls' | 'encrypted' | 'other_cfb' | 'pdf' | 'html' | 'xml' | 'text' | 'binary';

const cfb = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function sniff(bytes: Uint8Array): Content {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (startsWith(bytes, cfb)) return cfbContent(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  // Excel 2 to 4 wrote the bare stream.
  if (bytes[0] === 9 && (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4) && (bytes[2] === 4 || bytes[2] === 6))
    return 'xls';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'text';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (/^\s*(?:ï»¿)?\s*<(?:!doctype html|html|table|head|meta)/i.test(head)) return 'html';
  if (/^\s*(?:ï»¿)?\s*<\?xml/i.test(head)) return 'xml';
  return bytes.subarray(0, 65_536).includes(0) ? 'binary' : 'text';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** A compound file says what it holds by its stream names, in UTF-16. */
function cfbContent(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  return has('Workbook') || has('Book') || has('WORKBOOK') ? 'xls' : 'other_cfb';
}

export const contentNames: Readonly<Record<Content, Text>> = {
  zip: { zh: '压缩包格式（.xlsx 也是这种格式）', en: 'a zip package (as .xlsx files are)' },
  xls: { zh: 'Excel 97–2003 工作簿（.xls）', en: 'an Excel 97–2003 workbook (.xls)' },
  encrypted: { zh: '加密的工作簿', en: 'an encrypted workbook' },
  other_cfb: { zh: '旧版 Office 文件，但不是表格', en: 'an old Office file, but no workbook' },
  pdf: { zh: 'PDF 文件', en: 'a PDF file' },
  html: { zh: '网页（HTML）', en: 'a web page (HTML)' },
  xml: { zh: 'XML 文件', en: 'an XML file' },
  text: { zh: '文本（.csv）', en: 'plain text (.csv)' },
  binary: { zh: '无法识别的二进制文件', en: 'an unknown binary file' },
};
