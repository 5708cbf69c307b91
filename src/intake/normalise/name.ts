import { cut } from '../cell.ts';
import { type Reading, note, reading } from '../remark.ts';
import { halfWidth, isPlaceholder, squeeze, tidy } from '#kernel/typed/text.ts';

const cjk = /\p{Script=Han}|[\uE000-\uF8FF]/u;

/**
 * The names in a cell. Spaces inside Chinese names go, titles and brackets go, the middle dot of minority names is unified, and rare
 * characters stay exactly as they are: no compatibility folding.
 */
export function readNames(text: string): Reading<readonly string[]> {
  const raw = cut(text.trim(), 200);
  if (isPlaceholder(squeeze(raw)) || raw === '无') return reading<readonly string[]>(null);
  const names = raw
    .replace(/[(（[【][^)）\]】]*[)）\]】]/g, '')
    .split(/[、,，;；/\n]+/)
    .flatMap(spacedNames)
    .map(oneName)
    .filter((name) => name !== '');
  if (names.length === 0) return reading<readonly string[]>(null, note('name_damaged', { raw }));
  if (/[\uFFFD□?？]/.test(raw)) return reading<readonly string[]>(names, note('name_damaged', { raw }));
  if (/[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/u.test(raw))
    return reading<readonly string[]>(names, note('name_private_char', { raw }));
  return reading<readonly string[]>(names);
}

/** A wide gap between whole names parts them; within a name of two characters it is only layout. */
function spacedNames(part: string): string[] {
  const pieces = part.trim().split(/\s{2,}/);
  return pieces.every((piece) => piece.length >= 2) ? pieces : [part];
}

function oneName(part: string): string {
  const name = tidy(part)
    .replace(/[•‧・·∙．]/g, '·')
    .replace(/(?:同志|先生|女士)$/, '');
  return cjk.test(name) ? name.replace(/\s+/g, '') : halfWidth(name);
}

/** A department or an issuing organ: spaces inside Chinese text go. */
export function readPlaceName(text: string): string | null {
  const name = tidy(text);
  if (isPlaceholder(squeeze(name))) return null;
  return cjk.test(name) ? halfWidth(name).replace(/\s+/g, '') : name;
}
