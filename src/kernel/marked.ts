import { marksBeyond, type Site } from './content.ts';
import { isMarkAlone } from './mark-scan.ts';

/**
 * Why a field of an input is not searched for marks like all others: a rule of its procedure's own refuses every mark in it, wherever
 * the site stands (`ruled`), or it asks for the words of a mark (`worded`), so that a mark alone may stand there.
 */
export type MarkExcuse = 'ruled' | 'worded';
export type MarkExcuses = Readonly<Record<string, MarkExcuse>>;

/**
 * SYSTEM-020: where in a value a text bears the mark of a state secret the site may not hold. A name inside the value counts for the place
 * that holds it, so that no path repeats what is not to be kept.
 */
export function markedPaths(
  value: unknown,
  site: Pick<Site, 'siteLevel'>,
  excuses: MarkExcuses = {},
): readonly (readonly string[])[] {
  const found = (here: unknown, path: readonly string[]): (readonly string[])[] => {
    if (typeof here === 'string') return isMarked(here, site, excuses[path.join('.')]) ? [path] : [];
    if (typeof here !== 'object' || here === null) return [];
    return Object.entries(here).flatMap(([name, inner]) =>
      marksBeyond(name, site).length > 0 ? [path] : found(inner, [...path, name]),
    );
  };
  return found(value, []);
}

function isMarked(text: string, site: Pick<Site, 'siteLevel'>, excuse: MarkExcuse | undefined): boolean {
  if (excuse === 'ruled' || (excuse === 'worded' && isMarkAlone(text))) return false;
  return marksBeyond(text, site).length > 0;
}
