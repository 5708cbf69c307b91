/** OWASP ASVS 5.0 as it is answered here: `docs/asvs/*.yaml`, one file for a chapter, a row for a requirement. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface AsvsRow {
  /** As the standard numbers it: `8.3.2`. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  /** What is asked, in our words. */
  readonly asks: string;
  readonly state: 'met' | 'not met' | 'n/a';
  /** What shows that it is met: `<test file> › <title as it stands there>`, or `<document>.md › <heading>`. */
  readonly by?: readonly string[];
  /** Why it is not met, or which feature it speaks of that is not there. */
  readonly why?: string;
}

export interface AsvsChapter {
  readonly chapter: number;
  readonly name: string;
  readonly rows: readonly AsvsRow[];
}

export function asvsChapters(root: string): AsvsChapter[] {
  const folder = path.join(root, 'docs/asvs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(path.join(folder, name), 'utf8')) as AsvsChapter)
    .sort((a, b) => a.chapter - b.chapter);
}

/** What shows a row, split into file and title. */
export function shownBy(one: string): { readonly file: string; readonly title: string } {
  const [file = '', title = ''] = one.split(' › ');
  return { file, title };
}

/** True where a title, as it stands in the source with `%s`, `$name` or `${…}`, is that of a test that ran. */
export function isTitled(source: string, ran: string): boolean {
  const parts = source.split(/%[sdijo]|\$\{[^}]*\}|\$\w+(?:\.\w+)*/);
  const pattern = parts.map((part) => RegExp.escape(part)).join('.*');
  return new RegExp(`^${pattern}$`, 's').test(ran);
}
