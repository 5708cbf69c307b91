/** Query parameters as they arrive: text, or a list when repeated. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One parameter as text; absent, empty or repeated counts as not given. */
export function textOf(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A page size: between 1 and `most`, `usual` where it is absent or nonsense. */
export function limitOf(query: Query, usual = 50, most = 200): number {
  const asked = Number(textOf(query, 'limit') ?? usual);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : usual;
}
