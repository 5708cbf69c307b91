/** An entry without its seal, as the database names it. */
export interface Waiting {
  readonly unit_id: string;
  readonly id: string;
}

/**
 * How long entries have been waiting for their seal, by a clock of our own that never jumps: neither the time nor the place an entry
 * gives for itself is to be trusted.
 */
export interface Waits {
  /** Told what waits now. */
  see(waiting: readonly Waiting[]): void;
  /** Who waits longest, and since how many milliseconds; null where nothing waits. */
  longest(): { readonly entry: Waiting; readonly ms: number } | null;
}

export function createWaits(now: () => number): Waits {
  let since = new Map<string, { readonly entry: Waiting; readonly at: number }>();
  return {
    see(waiting) {
      const at = now();
      since = new Map(
        waiting.map((entry) => {
          const key = `${entry.unit_id} ${entry.id}`;
          return [key, since.get(key) ?? { entry, at }];
        }),
      );
    },
    longest() {
      const [first] = [...since.values()].sort((a, b) => a.at - b.at);
      return first === undefined ? null : { entry: first.entry, ms: now() - first.at };
    },
  };
}
