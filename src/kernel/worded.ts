import { z } from 'zod';
import { phrases } from './text.ts';

const say = phrases(
  { nothing: '“—”之类的符号不是文号、编号或名称；没有的不填。' },
  { nothing: 'A dash or other sign is no number and no name; what there is none of is left empty.' },
);

const letterOrDigit = /[\p{L}\p{N}]/u;

/** A text that says something has at least one letter or digit. */
export function saysNothing(text: string | null | undefined): boolean {
  return !letterOrDigit.test(text ?? '');
}

const putOff =
  /^([无無]|没|没有|[无無]用途|不填|暂[无無]|暂缺|空|略|待补|待补充|待填|待定|待查|未定|不详|另定|另行确定|none|nil|na|tbd)$/i;

/** Nor does a name, number or reason that says there is none, or that it is still to come. */
export function namesNothing(text: string | null | undefined): boolean {
  const words = (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return words === '' || putOff.test(words);
}

/**
 * A field that names a paper, a body or a thing by its number or name: letter, document, certificate, receipt, sender. Empty is for a
 * rule to refuse, which can cite its clause.
 */
export function worded(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((text) => text === '' || !saysNothing(text), { params: { says: say('nothing') } });
}
