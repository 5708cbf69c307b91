import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A word in every encoding in which it might lie somewhere, by its name. */
export function encodingsOf(word: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(word);
  const points = [...word].map((one) => one.codePointAt(0) as number);
  const encoded = (percent: (byte: string) => string) =>
    Buffer.from([...utf8].map((byte) => percent(byte.toString(16).padStart(2, '0'))).join(''));
  const known: [string, Buffer][] = [
    ['utf-8', utf8],
    ['utf-16le', Buffer.from(word, 'utf16le')],
    ['utf-16be', Buffer.from(word, 'utf16le').swap16()],
    ['gb18030', gb18030(word)],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
    ['percent', Buffer.from(encodeURIComponent(word))],
    [
      'quoted-printable',
      encoded((byte) =>
        Number.parseInt(byte, 16) < 128 ? String.fromCharCode(Number.parseInt(byte, 16)) : `=${byte.toUpperCase()}`,
      ),
    ],
    [
      'json',
      Buffer.from(
        points
          .map((one) => (one < 128 ? String.fromCodePoint(one) : `\\u${one.toString(16).padStart(4, '0')}`))
          .join(''),
      ),
    ],
    ['html', Buffer.from(points.map((one) => (one < 128 ? String.fromCodePoint(one) : `&#${one};`)).join(''))],
  ];
  // Somewhere in a longer text: of three, one begins where the word does.
  for (const at of [0, 1, 2]) known.push([`base64+${at}`, base64(utf8, at)]);
  return new Map(known);
}

/** What of a text's base64 is the word's alone, where it begins `at` bytes into a group of three. */
function base64(word: Buffer, at: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(at), word]);
  const cut = whole.subarray(0, whole.length - (whole.length % 3));
  return Buffer.from(cut.toString('base64').slice(at === 0 ? 0 : 4));
}

let codes: ReadonlyMap<string, Buffer> | undefined;

/** Node decodes it only: the two-byte part is turned round. */
function gb18030(word: string): Buffer {
  codes ??= new Map(
    Array.from({ length: 126 }, (_, n) => 0x81 + n).flatMap((high) =>
      Array.from({ length: 190 }, (_, n) => Buffer.of(high, n < 63 ? 0x40 + n : 0x41 + n)).map(
        (code) => [new TextDecoder('gb18030').decode(code), code] as const,
      ),
    ),
  );
  return Buffer.concat([...word].map((one) => (one < '\x80' ? Buffer.from(one) : (codes?.get(one) as Buffer))));
}

export interface Hit {
  readonly where: string;
  readonly encoding: string;
}

/** Where the word lies in these bytes, looking into what is packed with gzip. */
export function hitsIn(where: string, bytes: Buffer, encodings: ReadonlyMap<string, Buffer>): Hit[] {
  const found = [...encodings]
    .filter(([, wanted]) => bytes.includes(wanted))
    .map(([encoding]) => ({ where, encoding }));
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return found;
  return [...found, ...hitsIn(`${where} unpacked`, gunzipSync(bytes), encodings)];
}

/** In every file of a folder, and in the files' names. */
export async function hitsUnder(
  folder: string,
  encodings: ReadonlyMap<string, Buffer>,
): Promise<{ hits: Hit[]; bytes: number }> {
  const hits: Hit[] = [];
  let bytes = 0;
  for (const one of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile()) continue;
    const file = path.join(one.parentPath, one.name);
    // PostgreSQL puts files of its own away while it runs.
    const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (content === null) continue;
    bytes += content.length;
    hits.push(...hitsIn(file, content, encodings), ...hitsIn(`${file} (name)`, Buffer.from(one.name), encodings));
  }
  return { hits, bytes };
}
