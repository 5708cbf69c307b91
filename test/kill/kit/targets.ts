/** What can be killed. */
export const targets = [
  'server',
  'postmaster',
  'application backend',
  'sealer backend',
  'writer',
  'whole group',
  'terminated backend',
] as const;
export type Target = (typeof targets)[number];

export interface Struck {
  /** Milliseconds of the machine's clock, right before the kill. */
  readonly at: number;
  readonly killed: number;
}
