import type { Json } from '#kernel/json.ts';
import type { Bounds, Param, Regulation } from '#kernel/regulation.ts';

/** What the law and the clause leave of one parameter, whatever the day. */
export function boundsOf(regulation: Regulation, key: string): readonly Bounds[] {
  return [...(regulation.ranges[key] ?? []), ...(regulation.floors[key] ? [regulation.floors[key]] : [])];
}

/** A value that would take the clause its meaning, made from the parameter's type: what a unit that wants to be left alone would choose. */
export function loosening(param: Param, bounds: readonly Bounds[]): Json {
  const { default: now, type } = param;
  if (type === 'chain') return [];
  if (Array.isArray(now)) return grown(now, bounds) ?? [];
  if (typeof now === 'number') return beyond(bounds) ?? now * 100;
  if (typeof now === 'boolean') return bounds.some(({ values }) => values?.length === 1) ? !now : 'no matter';
  return `${now}${bounds.find(({ forbids }) => forbids)?.forbids ?? ' or not'}`;
}

/** Of a list that may not grow at will, one entry more. */
function grown(now: readonly Json[], bounds: readonly Bounds[]): Json | undefined {
  return bounds.some(({ within, values }) => within ?? values) ? [...now, 'anything_else'] : undefined;
}

/** Just outside: above a ceiling first, else under the floor. */
function beyond(bounds: readonly Bounds[]): number | undefined {
  const { ceiling } = bounds.find((one) => one.ceiling !== undefined) ?? {};
  if (ceiling !== undefined) return ceiling + 1;
  const { floor } = bounds.find((one) => one.floor !== undefined) ?? {};
  return floor === undefined ? undefined : floor / 2;
}
