import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Visit } from './tables.ts';

export interface VisitScheduled extends Brought {
  readonly visit: Pick<Visit, 'status' | 'starts_on'>;
}

/** The visit of foreigners is fixed. */
export const visitScheduled = defineHappening<VisitScheduled>('event.set');
