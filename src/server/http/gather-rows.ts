import type { Rows } from './feed.ts';

/** Changed rows of one moment, each once. */
export function gatherRows(): { add(rows: Rows): void; all(): Rows[]; clear(): void } {
  const gathered = new Map<string, Omit<Rows, 'ids'> & { readonly ids: Set<string> }>();
  return {
    add({ ids, ...of }) {
      const key = `${of.room} ${of.table} ${of.named === true}`;
      const found = gathered.get(key) ?? { ...of, ids: new Set<string>() };
      gathered.set(key, found);
      for (const id of ids) found.ids.add(id);
    },
    all: () => [...gathered.values()].map(({ ids, ...of }) => ({ ...of, ids: [...ids] })),
    clear: () => gathered.clear(),
  };
}
