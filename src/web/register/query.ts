import type { RegisterColumn } from '#kernel/register.ts';

export type Search = Readonly<Record<string, string>>;

/** Names in the address bar that are not filters: how the list is shown. */
const own = new Set(['cursor', 'limit', 'open']);

/** The filters of a list as the server wants them; the address bar, the list and the export all use this one string. */
export function queryOf(search: Search): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) if (!own.has(key) && value !== '') query.append(key, value);
  query.sort();
  return query.toString();
}

export function isFiltered(search: Search): boolean {
  return queryOf(search) !== '';
}

/** One filter changed; empty means gone. */
export function withFilter(search: Search, key: string, value: string | undefined): Search {
  const { [key]: _before, ...rest } = search;
  return value === undefined || value === '' ? rest : { ...rest, [key]: value };
}

const ranged: readonly RegisterColumn['kind'][] = ['date', 'instant', 'deadline'];

export function isRange(column: RegisterColumn): boolean {
  return ranged.includes(column.kind);
}

export function filterColumns(columns: readonly RegisterColumn[]): readonly RegisterColumn[] {
  return columns.filter((column) => column.filter);
}

/** Filters that stand open: the first few, and every one that is set. */
const standing = 4;

export function firstFilters(
  filters: readonly RegisterColumn[],
  search: Search,
): { readonly first: readonly RegisterColumn[]; readonly more: number } {
  const isSet = ({ key }: RegisterColumn) => [key, `from.${key}`, `to.${key}`].some((name) => search[name]);
  const first = filters.filter((column, at) => at < standing || isSet(column));
  return { first, more: filters.length - first.length };
}

/** A mark tells the level; beside it a column of levels only takes room. */
export function shownColumns(columns: readonly RegisterColumn[]): readonly RegisterColumn[] {
  const marked = columns.some((column) => column.kind === 'mark' && !column.hidden);
  return columns.filter((column) => !column.hidden && !(marked && column.kind === 'level'));
}

/** The highest level among the pages shown: what the list itself is. */
export function listLevel(pages: readonly { readonly level: number | null }[]): number | null {
  const levels = pages.flatMap((page) => (page.level === null || page.level === undefined ? [] : [page.level]));
  return levels.length > 0 ? Math.max(...levels) : null;
}
