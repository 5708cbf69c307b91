/** What reading a file may cost before the process that reads it is ended: memory as the system counts it, and time. */
export interface Cost {
  readonly mib: number;
  readonly ms: number;
}

interface Costs {
  /** Until the file has been taken in. The line lies below 512 MB for what may come in between two looks. */
  readonly reading: Cost;
  /** Afterwards, where more is done with what was read: rows as plain text, beside the register of the unit. */
  readonly working?: Cost;
}

const minute = 60_000;

export const costs = {
  marks: { reading: { mib: 440, ms: 10_000 } },
  read: { reading: { mib: 440, ms: minute } },
  judge: { reading: { mib: 440, ms: minute }, working: { mib: 1536, ms: 15 * minute } },
  refused: { reading: { mib: 440, ms: minute }, working: { mib: 1536, ms: 2 * minute } },
} as const satisfies Record<string, Costs>;

export type Kind = keyof typeof costs;

export function costsOf(kind: Kind): Costs {
  return costs[kind];
}

/** The most a process may say in one piece and in all: what reads a hostile file may itself be hostile by then. */
export const mostSaid = { piece: 16 * 2 ** 20, all: 1024 * 2 ** 20 } as const;
