export interface LaneLimits {
  /** So many are at work at the same time. */
  readonly atOnce: number;
  /** So many wait; then the oldest of the largest crowd gives way. */
  readonly waiting: number;
  /** So many of one source are at work or wait, where one could sit there at his own pace. */
  readonly perSource?: number;
  readonly longestMs: number;
  /** Where more than so many of one source wait, the newest of them goes first: he is surely still there. */
  readonly orderly?: number;
}

/** Why somebody gets no seat: his own are taken, others needed the place, he waited too long, or he is gone himself. */
export type TurnedAway = 'many' | 'full' | 'late' | 'gone';
export type Leave = () => void;

export interface Lane {
  /** A seat, by how to leave it. `onGone` is given what to call when the one who waits has gone. */
  enter(source: string, onGone: (gone: () => void) => void): Promise<Leave | TurnedAway>;
  /** How many are at work and how many wait. */
  readonly load: { readonly atWork: number; readonly waiting: number };
}

interface Waiting {
  readonly source: string;
  readonly settle: (answer: Leave | TurnedAway) => void;
}

/** Sources take turns, so that no crowd of one keeps the others out, and nobody waits without end. */
export function lane({ atOnce, waiting: most, perSource = Infinity, longestMs, orderly = Infinity }: LaneLimits): Lane {
  /** In the order in which sources are served next. */
  const queues = new Map<string, Waiting[]>();
  const own = new Map<string, number>();
  const working = new Map<string, number>();
  let atWork = 0;
  let waiting = 0;

  function count(source: string, by: 1 | -1, of = own): void {
    const now = (of.get(source) ?? 0) + by;
    if (now > 0) of.set(source, now);
    else of.delete(source);
  }

  function seat(source: string): Leave {
    atWork += 1;
    count(source, 1, working);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      atWork -= 1;
      count(source, -1, working);
      count(source, -1);
      next();
    };
  }

  function next(): void {
    if (atWork >= atOnce) return;
    const source = nextSource();
    const queue = source === undefined ? undefined : queues.get(source);
    if (source === undefined || !queue) return;
    const one = queue[queue.length > orderly ? queue.length - 1 : 0] as Waiting;
    remove(one);
    // Whoever was served is last in the order of turns.
    if (queues.delete(source)) queues.set(source, queue);
    one.settle(seat(source));
  }

  /** Whoever has least at work; of those who have as much, the one whose turn it is. */
  function nextSource(): string | undefined {
    let next: string | undefined;
    for (const source of queues.keys())
      if (next === undefined || (working.get(source) ?? 0) < (working.get(next) ?? 0)) next = source;
    return next;
  }

  function remove(one: Waiting): boolean {
    const queue = queues.get(one.source);
    const at = queue?.indexOf(one) ?? -1;
    if (!queue || at === -1) return false;
    queue.splice(at, 1);
    waiting -= 1;
    if (queue.length === 0) queues.delete(one.source);
    return true;
  }

  function turnAway(one: Waiting, why: TurnedAway): void {
    if (!remove(one)) return;
    count(one.source, -1);
    one.settle(why);
  }

  function makeRoom(): void {
    let largest: readonly Waiting[] = [];
    for (const queue of queues.values()) if (queue.length > largest.length) largest = queue;
    if (largest[0]) turnAway(largest[0], 'full');
  }

  return {
    get load() {
      return { atWork, waiting };
    },
    async enter(source, onGone) {
      if ((own.get(source) ?? 0) >= perSource) return 'many';
      count(source, 1);
      if (atWork < atOnce) return seat(source);
      const { promise, resolve } = Promise.withResolvers<Leave | TurnedAway>();
      const timer = setTimeout(() => turnAway(one, 'late'), longestMs);
      const one: Waiting = {
        source,
        settle: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
      };
      queues.set(source, [...(queues.get(source) ?? []), one]);
      waiting += 1;
      onGone(() => turnAway(one, 'gone'));
      if (waiting > most) makeRoom();
      return promise;
    },
  };
}
