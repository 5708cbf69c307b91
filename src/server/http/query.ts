import { plusDays } from '#kernel/civil.ts';
import type { CivilDate } from '#kernel/json.ts';

/** Query parameters as they arrive: text, or a list when repeated. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One parameter as text; absent, empty or repeated counts as not given. */
export function textOf(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A civil day of this century or those beside it; undefined for what is none. */
export function dayOf(query: Query, name: string): CivilDate | undefined {
  const day = textOf(query, name);
  if (day === undefined || !/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  return plusDays(day, 0) === day ? day : undefined;
}

/** A page size: between 1 and `most`, `usual` where it is absent or nonsense. */
export function limitOf(query: Query, usual = 50, most = 200): number {
  const asked = Number(textOf(query, 'limit') ?? usual);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : usual;
}
