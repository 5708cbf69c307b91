import { StringDecoder } from 'node:string_decoder';
import { stop } from '../read-error.ts';
import { dropPrefix, rootPrefix, runsText } from './xml.ts';

/** Longest single item or row a scanner waits for; beyond it the file is damaged or made to hurt. */
export const maxPending = 32 * 2 ** 20;

/** Reads the shared strings as they are unpacked. */
export async function readStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let prefix: string | null = null;
  for await (const chunk of chunks) {
    pending += decoder.write(chunk);
    prefix ??= rootPrefix(pending);
    if (prefix) pending = dropPrefix(pending, prefix);
    pending = takeItems(pending, strings);
    if (pending.length > maxPending) stop('file_damaged');
  }
  return strings;
}

function takeItems(xml: string, into: string[]): string {
  let at = 0;
  for (;;) {
    const open = xml.indexOf('<si', at);
    if (open < 0) return xml.slice(Math.max(at, xml.length - 16));
    const gt = xml.indexOf('>', open);
    if (gt < 0) return xml.slice(open);
    if (xml.charCodeAt(gt - 1) === 47) {
      into.push('');
      at = gt + 1;
      continue;
    }
    const close = xml.indexOf('</si>', gt);
    if (close < 0) return xml.slice(open);
    into.push(runsText(xml.slice(gt + 1, close)));
    at = close + 5;
  }
}
