import type { Mode } from '#kernel/regulation.ts';

export const statuses = ['pending', 'partial', 'cases-pass', 'implemented'] as const;
export type Status = (typeof statuses)[number];

/** What there is of one clause, found by loading the modules and in the last whole run. */
export interface Standing {
  readonly mode: Mode;
  readonly cases: number;
  readonly passed: number;
  readonly rules: boolean;
  readonly registers: boolean;
  readonly duties: boolean;
  readonly refused: boolean;
  readonly owed: boolean;
  readonly asked: boolean;
  readonly read: boolean;
  /** Every part of the sentence names what holds it, and that is there. */
  readonly held: boolean;
  readonly reviewed: boolean;
  /** Every parameter was read. */
  readonly settled: boolean;
  /** Whatever brings about something it guards is asked by a guard, or stands outside for a reason that a test holds. */
  readonly guarded: boolean;
}

/** What each mode demands to be there. */
const demands: Readonly<Record<Mode, (of: Standing) => boolean>> = {
  refuse: ({ rules, refused }) => rules && refused,
  approve: ({ rules, asked }) => rules || asked,
  register: ({ registers }) => registers,
  schedule: ({ duties, owed }) => duties || owed,
  inspect: ({ rules, registers, duties }) => rules || registers || duties,
  pledge: ({ rules, owed }) => rules || owed,
  config: ({ rules, read }) => rules || read,
};

export function statusOf(of: Standing): Status {
  const there = demands[of.mode](of);
  if (of.passed === of.cases && of.cases > 0 && there)
    return of.held && of.reviewed && of.settled && of.guarded ? 'implemented' : 'cases-pass';
  const some = of.passed > 0 || of.rules || of.registers || of.duties || of.owed || of.asked;
  return some ? 'partial' : 'pending';
}
