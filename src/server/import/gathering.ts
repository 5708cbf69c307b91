import type { ChangeFeed, Told } from '../http/feed.ts';
import { gatherRows } from '../http/gather-rows.ts';

/** What many acts changed, told as one: every hint has every open page of the unit ask again. */
export function gathering(): { readonly tell: ChangeFeed['tell']; all(): readonly Told[] } {
  const rows = gatherRows();
  const marks = new Set<Told>();
  return {
    tell: (_, told) => {
      for (const one of told) {
        if (typeof one === 'string') marks.add(one);
        else rows.add(one);
      }
    },
    all: () => [...marks, ...rows.all()],
  };
}
