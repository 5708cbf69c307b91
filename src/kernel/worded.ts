import { z } from 'zod';
import { phrases } from './text.ts';

const say = phrases(
  { nothing: '“—”之类的符号不是文号、编号或名称；没有的不填。' },
  { nothing: 'A dash or other sign is no number and no name; what there is none of is left empty.' },
);

/** A text that says something has at least one letter or digit. */
export function saysNothing(text: string | null | undefined): boolean {
  return !/[\p{L}\p{N}]/u.test(text ?? '');
}

/** Nor does a name or number that says there is none, or that it is still to come. */
export function namesNothing(text: string | null | undefined): boolean {
  return saysNothing(text) || /^(无|没有|暂无|待定|待补|未定|不详)$/.test((text ?? '').trim());
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
