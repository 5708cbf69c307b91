import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { StrayKind } from '../tables.ts';

/** By the books it is in nobody's hand: that its code is read at all is the alarm. */
export function goneKind({ hand }: Pick<Copy, 'hand'>): Extract<StrayKind, 'destroyed' | 'missing'> | null {
  return hand === 'destroyed' || hand === 'missing' ? hand : null;
}
