import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Tie } from '#kernel/tie.ts';
import type { FindingFacts } from './facts/finding.ts';
import type { InspectionFacts } from './facts/inspection.ts';

export interface InspectionDone extends Brought, InspectionFacts {
  readonly summary: string | undefined;
}

/** An inspection is put on record as done. */
export const inspectionDone = defineHappening<InspectionDone>('check.recorded');

/** With its record it is closed. */
export const inspectionCloses = defineHappening<InspectionDone>('matter.closed');

export interface FindingDecided extends Brought, Pick<FindingFacts, 'finding' | 'headId'> {
  readonly accepted: boolean;
  readonly opinion: string | undefined;
  /** What ties whoever accepts it to others. */
  readonly ties: readonly Tie[];
  /** Whoever accepts it answers by letter and has none (ORG-014). */
  readonly letterMissing: boolean;
  /** Through whose hands the file came that proves it. */
  readonly handedIn: readonly string[];
}

/** What was done about a finding is accepted, which closes it; sent back, it is judged alike. */
export const findingDecided = defineHappening<FindingDecided>('matter.closed');
