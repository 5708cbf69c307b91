import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';

export interface FindingOpened extends Brought {
  /** What of a list was found wanting; null where it is found outside one. */
  readonly item: Text | null;
  /** Somebody, or a department, is to put it right. */
  readonly assigned: boolean;
  /** He has left, or nobody heads or belongs to the department. */
  readonly gone: boolean;
  /** By when, where another day than that of the regulation is wanted. */
  readonly due_on: CivilDate | undefined;
}

/** Something is found that is to be put right. */
export const findingOpened = defineHappening<FindingOpened>('matter.opened');
