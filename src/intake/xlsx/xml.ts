const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text between tags. Knows the five predefined entities and character numbers only: entities a file declares itself are never expanded. */
export function xmlText(raw: string): string {
  let text = raw;
  if (text.includes('<![CDATA['))
    text = replaceBetween(text, '<![CDATA[', ']]>', (inner) => inner.replaceAll('&', '&amp;'));
  if (text.includes('&'))
    text = text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => entity(name) ?? whole);
  if (text.includes('_x'))
    text = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name];
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * Replaces what stands between two marks, marks included. All scanning here is by indexOf and forward only: a lazy pattern would take time with the
 * square of the length where a file opens marks and never closes them.
 */
function replaceBetween(text: string, open: string, close: string, replace: (inner: string) => string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const from = text.indexOf(open, at);
    const to = from < 0 ? -1 : text.indexOf(close, from + open.length);
    if (to < 0) return out + text.slice(at);
    out += text.slice(at, from) + replace(text.slice(from + open.length, to));
    at = to + close.length;
  }
}

/** Attributes of one start tag, by name without prefix. */
export function xmlAttributes(tag: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const match of tag.matchAll(/(?:^|\s)([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = match[1] ?? '';
    found[name.slice(name.indexOf(':') + 1)] = xmlText(match[2] ?? match[3] ?? '');
  }
  return found;
}

/** All start tags of a name, whatever its prefix. */
export function xmlTags(xml: string, name: string): Record<string, string>[] {
  const tags: Record<string, string>[] = [];
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = xml.indexOf('>', at);
    if (end < 0) return tags;
    const head = /^<(?:\w+:)?([\w.-]+)/.exec(xml.slice(at, Math.min(end, at + 100)));
    if (head?.[1] === name) tags.push(xmlAttributes(xml.slice(at + head[0].length, end)));
    at = xml.indexOf('<', end);
  }
  return tags;
}

/** The text of a string item: all its runs, without the phonetic guides. */
export function runsText(xml: string): string {
  const plain = xml.includes('<rPh') ? replaceBetween(xml, '<rPh', '</rPh>', () => '') : xml;
  let text = '';
  let at = 0;
  for (;;) {
    const open = plain.indexOf('<t', at);
    if (open < 0) return text;
    const gt = plain.indexOf('>', open);
    if (gt < 0) return text;
    const next = plain.charCodeAt(open + 2);
    at = gt + 1;
    // `<t>` or `<t xml:space=…>`, not another tag that begins with t, and not `<t/>`.
    if ((next !== 62 && next > 32) || plain.charCodeAt(gt - 1) === 47) continue;
    const close = plain.indexOf('</t>', gt);
    if (close < 0) return text;
    text += xmlText(plain.slice(gt + 1, close));
    at = close + 4;
  }
}

/** Removes the prefix of the spreadsheet namespace where a producer writes one (`<x:row>`), so that the scanners know one form. */
export function dropPrefix(xml: string, prefix: string): string {
  return prefix ? xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : xml;
}

export function rootPrefix(xml: string): string {
  return /<(\w+):(?:worksheet|sst|styleSheet|workbook)\b/.exec(xml)?.[1] ?? '';
}
