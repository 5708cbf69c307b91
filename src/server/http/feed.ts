import { createHash } from 'node:crypto';

/** Said when sessions of a person were ended: for his feeds, never for a page, and without his name. */
export function sessionsEnded(personId: string): Mark {
  return `session:${createHash('sha256').update(personId).digest('hex')}`;
}

/** Said when what was missed is not known: to everybody. */
export const anything = '*';

type Mark = typeof anything | `session:${string}`;

/** Rows of one table that changed. Whoever may know one of them is told the name of the room, nothing else; nobody else is told anything. */
export interface Rows {
  readonly room: string;
  readonly table: string;
  readonly ids: readonly string[];
  /** What his day shows is changed by them for nobody but whom they name (`day-changes.ts`). */
  readonly named?: true | undefined;
}

/** A mark, or rows that changed. */
export type Told = Mark | Rows;

type Listener = (told: readonly Told[]) => void;

export interface ChangeFeed {
  /** Tells every listener of the unit, each of whom finds out by himself what of it is for him. */
  tell(unitId: string, told: readonly Told[]): void;
  /** The same to every listener of every unit: hints may have been missed. */
  tellAll(told: readonly Told[]): void;
  listen(unitId: string, listener: Listener): () => void;
}

export function changeFeed(): ChangeFeed {
  const listeners = new Map<string, Set<Listener>>();
  return {
    tell: (unitId, told) => {
      for (const listener of listeners.get(unitId) ?? []) listener(told);
    },
    tellAll: (told) => {
      for (const set of listeners.values()) for (const listener of set) listener(told);
    },
    listen: (unitId, listener) => {
      const set = listeners.get(unitId) ?? new Set();
      set.add(listener);
      listeners.set(unitId, set);
      return () => set.delete(listener);
    },
  };
}
