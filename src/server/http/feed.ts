import { createHash } from 'node:crypto';

/** Said among the names of tables when sessions of a person were ended: for his feeds, never for a page, and without his name. */
export function sessionsEnded(personId: string): string {
  return `${endedMark}${createHash('sha256').update(personId).digest('hex')}`;
}

const endedMark = 'session:';

/** The names that a page is told. */
export function forPages(names: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith(endedMark));
}

/** Said when what was missed is not known. */
export const anything = '*';

export interface ChangeFeed {
  /** Tells every listener of the unit that something changed, by name only, never what. */
  tell(unitId: string, tables: readonly string[]): void;
  /** The same to every listener of every unit: hints may have been missed. */
  tellAll(tables: readonly string[]): void;
  listen(unitId: string, listener: (tables: readonly string[]) => void): () => void;
}

export function changeFeed(): ChangeFeed {
  const listeners = new Map<string, Set<(tables: readonly string[]) => void>>();
  return {
    tell: (unitId, tables) => {
      for (const listener of listeners.get(unitId) ?? []) listener(tables);
    },
    tellAll: (tables) => {
      for (const set of listeners.values()) for (const listener of set) listener(tables);
    },
    listen: (unitId, listener) => {
      const set = listeners.get(unitId) ?? new Set();
      set.add(listener);
      listeners.set(unitId, set);
      return () => set.delete(listener);
    },
  };
}
