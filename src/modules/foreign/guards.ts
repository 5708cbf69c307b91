import { defineGuard } from '#kernel/guard.ts';
import { visitScheduled } from './happenings.ts';
import { scheduledRules } from './rules.ts';

export const scheduled = defineGuard(visitScheduled, scheduledRules, {
  kind: ['foreign_visit'],
  status: ['scheduled'],
});
