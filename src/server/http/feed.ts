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
