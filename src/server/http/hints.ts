import type { App } from '../app.ts';
import { DatabaseAway } from '../db/away.ts';
import { logFault } from '../log-fault.ts';
import { type Heard, whoHears } from '../read/heard.ts';
import { anything, sessionsEnded, type Told } from './feed.ts';
import { gatherRows } from './gather-rows.ts';

/**
 * Hints go out when a second is full, so that a burst of acts is one line whose size tells nothing, and what one may not know of does not
 * move the time at which one hears of something else.
 */
const gatherMs = 1000;
/** Finding out who hears of something takes a tenth of the time and no more, however many listen: acts come first. */
const restPerMs = 9;
/** So many rows of one table are looked at for one line: a hint is no more than that. */
const mostRows = 5000;

export interface Listener {
  readonly token: string;
  readonly person: string;
  /** Sessions were ended, perhaps this one. */
  look(): void;
  hear(heard: Heard): void;
}

export interface Hints {
  listen(unit: string, listener: Listener): () => void;
}

/** Gathers what changed in each unit that somebody listens to, and finds out for all its listeners together who hears of it. */
export function hints(app: App): Hints {
  const units = new Map<string, { readonly listeners: Set<Listener>; readonly leave: () => void }>();
  let turn: Promise<void> = Promise.resolve();

  function begin(unit: string) {
    const listeners = new Set<Listener>();
    const gathered = gatherRows();
    let marked = false;
    let rested = 0;
    let timer: NodeJS.Timeout | undefined;
    const tell = async () => {
      timer = undefined;
      const changed = gathered.all().map((one) => ({ ...one, ids: one.ids.slice(0, mostRows) }));
      const mark = marked ? [anything] : [];
      gathered.clear();
      marked = false;
      const tokens = [...listeners].map(({ token }) => token);
      const start = performance.now();
      const asked = changed.length > 0 ? whoHears(app, unit, [...new Set(tokens)], changed) : Promise.resolve(null);
      const heard = await asked.catch(lost);
      const end = performance.now();
      rested = end + restPerMs * (end - start);
      for (const listener of listeners) {
        const { rooms = [], day = false } = heard?.get(listener.token) ?? {};
        const told = [...mark, ...rooms];
        if (told.length > 0) listener.hear({ rooms: told, day: day || mark.length > 0 });
      }
    };
    const take = (told: readonly Told[]) => {
      for (const one of told) {
        if (typeof one !== 'string') gathered.add(one);
        else
          for (const listener of listeners)
            if (one === anything || one === sessionsEnded(listener.person)) listener.look();
      }
      marked ||= told.includes(anything);
      if (marked || told.some((one) => typeof one !== 'string'))
        timer ??= setTimeout(next, untilFull(rested - performance.now()));
    };
    const next = () => {
      // One unit after the other.
      turn = turn.then(tell);
    };
    const deaf = app.listen(unit, take);
    const leave = () => {
      deaf();
      clearTimeout(timer);
    };
    return { listeners, leave };
  }

  return {
    listen(unit, listener) {
      const of = units.get(unit) ?? begin(unit);
      units.set(unit, of);
      of.listeners.add(listener);
      return () => {
        of.listeners.delete(listener);
        if (of.listeners.size > 0 || units.get(unit) !== of) return;
        of.leave();
        units.delete(unit);
      };
    },
  };
}

/** What is lost while the database is away is made up when it is back: everybody is told. */
function lost(error: unknown): null {
  if (!(error instanceof DatabaseAway)) logFault(error);
  return null;
}

/** Milliseconds to the first full second that is at least so far off. */
function untilFull(ms: number): number {
  const at = Date.now() + Math.max(0, ms);
  return at - Date.now() + gatherMs - (at % gatherMs);
}
