import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Instant } from '#kernel/json.ts';
import type { Evidenced } from '#kernel/evidence.ts';
import type { Addressee } from './clocks.ts';
import type { IncidentFacts } from './facts/incident.ts';

export interface IncidentReported extends Brought {
  readonly regime: RegimeId;
  readonly level: LevelId | null;
  readonly what: string | undefined;
  readonly discovered_at: Instant | undefined;
  /** Whom it concerns that is nobody and no department of the unit. */
  readonly unknown: readonly string[];
  /** Those it would go to whom its words name, and of whom it is not said whether it concerns them. */
  readonly unsaid: readonly string[];
}

/** Somebody reports an incident. */
export const incidentReported = defineHappening<IncidentReported>('matter.opened');

export interface IncidentClosed extends Brought, Pick<IncidentFacts, 'incident' | 'reports' | 'routing'> {
  readonly measures: string | undefined;
  readonly conclusion: string | undefined;
}

/** An incident is dealt with, and closed. */
export const incidentClosed = defineHappening<IncidentClosed>('matter.closed');

export interface IncidentDismissed extends Brought, Pick<IncidentFacts, 'incident' | 'stillMissing'> {
  readonly reason: string | undefined;
}

/** It was a false alarm. */
export const incidentDismissed = defineHappening<IncidentDismissed>('matter.closed');

export type ReportSent = Brought &
  Evidenced &
  Pick<IncidentFacts, 'incident' | 'reports' | 'owed'> & { readonly addressee: Addressee };

/** An incident is reported upward, by which the duty to do so is met. */
export const reportSent = defineHappening<ReportSent>('clock.met');
