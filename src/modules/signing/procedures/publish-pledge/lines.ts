import { type Line, linesOf } from '#kernel/signing.ts';
import { pledge } from '../../door/signings.ts';
import type { Input } from './schema.ts';

/** The items chosen, then what the unit adds. */
export function linesIn({ items, others }: Input): Line[] {
  const chosen = linesOf(pledge.items.filter(({ id }) => items.includes(id)));
  return [...chosen, ...others.map((text) => ({ clause: pledge.clause, text }))];
}
