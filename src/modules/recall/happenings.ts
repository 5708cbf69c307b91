import { defineHappening } from '#kernel/guard.ts';
import type { Left } from '#modules/mail/door/happenings.ts';

export type GivenBack = Left & {
  /** Who signed for it over there. */
  readonly received_by: string | null | undefined;
  readonly signed: boolean | undefined;
};

/** Copies are given back to whoever issued them. */
export const givenBack = defineHappening<GivenBack>('copy.left-house');
