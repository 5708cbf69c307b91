/** SYSTEM-020, CLASSIFY-017: the marks a stored file bears, where its words can be read: plain text, web pages, rich text, office files packed or of the old kind. */
import { marksIn } from '#kernel/mark-scan.ts';
import { packedTexts } from '#intake/packed-texts.ts';

/** What ends a line of a page, a paragraph, a row or a cell. */
const lineEnd = /<\/(?:\w+:)?(?:p|si|row|c|div|tr|td|th|li|h\d|title)>|<br[^>]*>/gi;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' };

/** Words split over tags stand together again. */
function wordsOf(text: string): string {
  if (text.startsWith('{\\rtf')) return richWords(text);
  if (!/<[a-z!?/]/i.test(text)) return text;
  return text
    .replace(lineEnd, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([\da-f]{1,6});/gi, (_, hex, digits) => character(Number.parseInt(digits, hex ? 16 : 10)))
    .replace(/&(?:amp|lt|gt|nbsp);/g, (one) => entities[one] as string);
}

/** Rich text writes what is not ASCII as numbers, of characters (with bytes for old readers behind) or of the bytes themselves. */
function richWords(text: string): string {
  return text
    .replace(/\\u(-?\d{1,5}) ?(?:\?|(?:\\'[\da-f]{2}){1,2})?/gi, (_, code) => character(Number(code) & 0xffff))
    .replace(/(?:\\'[\da-f]{2})+/gi, (bytes) => gb18030.decode(Buffer.from(bytes.replaceAll("\\'", ''), 'hex')))
    .replace(/\\(?:par|line|cell|row|page)\b ?/g, '\n')
    .replace(/\\[a-z]+-?\d* ?|[{}]/gi, '');
}

const gb18030 = new TextDecoder('gb18030');

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Text in the encodings office programs write; null for what is no text at all (pictures, scans, PDF). */
function plainText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this encoding.
    }
  }
  return null;
}

const isOldOffice = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('d0cf11e0', 'hex'));

/** Old office files hold their words two bytes a character, beginning at even places or at odd ones. */
function oldOfficeText(bytes: Uint8Array): string {
  const wide = new TextDecoder('utf-16le');
  return `${wide.decode(bytes)}\n${wide.decode(bytes.subarray(1))}`;
}

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;

/** A level alone in a cell of a workbook is an entry of a level column; on a page it is the mark of the page. */
const inWorkbook = (mark: string) => mark.length > 2;

/** Pages that are drawn, and words that are written in codes: what stands in them is not told by what is not found. */
const coded = /^(?:%PDF|\{\\rtf)/;

export interface Searched {
  readonly texts: readonly string[];
  readonly marks: readonly string[];
  readonly coded: boolean;
}

/** The words of a file and the marks they bear; null where it cannot be read as text. */
export async function searchWords(bytes: Uint8Array): Promise<Searched | null> {
  const isOld = isOldOffice(bytes);
  const plain = () => [isOld ? oldOfficeText(bytes) : plainText(bytes)];
  const found = isPacked(bytes) ? await packedTexts(bytes) : plain();
  const texts = (found ?? []).flatMap((text) => (text === null ? [] : [wordsOf(text)]));
  if (texts.length === 0) return null;
  const isWorkbook =
    isPacked(bytes) && (found ?? []).some((text) => /<(?:\w+:)?(?:worksheet|sst)\b/.test(text?.slice(0, 2000) ?? ''));
  const marks = texts.flatMap(marksIn);
  return {
    texts,
    marks: [...new Set(isWorkbook ? marks.filter(inWorkbook) : marks)],
    coded: isOld || (found ?? []).some((text) => text !== null && coded.test(text)),
  };
}
