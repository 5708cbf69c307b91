import { isClassified, levelOf } from '#kernel/label.ts';
import type { App } from '../app.ts';
import type { Presence } from '../act/enter.ts';

/** A row whose title or number a list, a search or a scan shows. */
export interface Shown {
  readonly table: string;
  readonly id: string;
  readonly level: number | null;
}

/** Whom a look is counted for. */
export type Looker = Pick<Presence, 'actor' | 'now' | 'device'> & { readonly unit: Pick<Presence['unit'], 'id'> };

interface Minute {
  readonly minute: string;
  readonly seen: Map<string, Set<string>>;
}

/** What each session was shown in the present minute: a list read again, page by page or at each letter typed, is one look. */
const minutes = new WeakMap<App, Map<string, Minute>>();

/** Of what is shown, the classified things this session has not been shown this minute. */
export function firstShown(app: App, looker: Looker, shown: readonly Shown[]): readonly Shown[] {
  const seen = seenBy(app, looker);
  return shown.filter(({ table, id, level }) => {
    return level !== null && isClassified(levelOf(level)) && !seen.has(`${table} ${id}`);
  });
}

/** Remembered only once the entry stands: what could not be entered was not shown. */
export function remember(app: App, looker: Looker, shown: readonly Shown[]): void {
  const seen = seenBy(app, looker);
  for (const { table, id } of shown) seen.add(`${table} ${id}`);
}

function seenBy(app: App, { unit, actor, device, now }: Looker): Set<string> {
  const units = minutes.get(app) ?? new Map<string, Minute>();
  minutes.set(app, units);
  const minute = now.slice(0, 16);
  const present = units.get(unit.id);
  const of = present?.minute === minute ? present : { minute, seen: new Map<string, Set<string>>() };
  units.set(unit.id, of);
  const session = `${actor.id} ${device}`;
  const seen = of.seen.get(session) ?? new Set<string>();
  of.seen.set(session, seen);
  return seen;
}
