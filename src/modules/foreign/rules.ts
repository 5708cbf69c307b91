import { civilDay } from '#kernel/civil.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { VisitScheduled } from './happenings.ts';
import { say } from './phrases.ts';

/** A visit is fixed once, while it is ahead. */
export const scheduledRules: readonly Rule<VisitScheduled>[] = [
  {
    id: 'planned',
    clause: 'FOREIGN-001',
    kind: 'state',
    broken: ({ visit }) => visit.status !== 'planned',
    says: () => say('not-planned'),
    remedy: () => say('not-planned.remedy'),
  },
  {
    id: 'still-ahead',
    clause: 'FOREIGN-001',
    kind: 'state',
    broken: ({ visit, now }) => visit.starts_on < civilDay(now),
    says: ({ visit }) => say('begun', { date: visit.starts_on }),
    remedy: () => say('begun.remedy'),
  },
];
