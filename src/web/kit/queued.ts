interface Keyed {
  readonly key: string;
}

/** How many rows a newer list adds, takes away or tells otherwise. */
export function changesBetween(shown: readonly Keyed[], fresh: readonly Keyed[]): number {
  const before = new Map(shown.map((row) => [row.key, JSON.stringify(row)]));
  const after = new Set(fresh.map(({ key }) => key));
  const gone = shown.filter(({ key }) => !after.has(key)).length;
  return gone + fresh.filter((row) => before.get(row.key) !== JSON.stringify(row)).length;
}
