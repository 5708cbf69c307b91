import type { ChangeFeed, Rows, Told } from '../http/feed.ts';

/** What many acts changed, told as one: every hint has every open page of the unit ask again. */
export function gathering(): { readonly tell: ChangeFeed['tell']; all(): readonly Told[] } {
  const rows = new Map<string, Omit<Rows, 'ids'> & { readonly ids: Set<string> }>();
  const marks = new Set<Told>();
  return {
    tell: (_, told) => {
      for (const one of told) {
        if (typeof one === 'string') marks.add(one);
        else {
          const { room, table, ids } = one;
          const key = `${room} ${table}`;
          const found = rows.get(key) ?? { room, table, ids: new Set<string>() };
          rows.set(key, found);
          for (const id of ids) found.ids.add(id);
        }
      }
    },
    all: () => [...marks, ...[...rows.values()].map(({ ids, ...rest }) => ({ ...rest, ids: [...ids] }))],
  };
}
