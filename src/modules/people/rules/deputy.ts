import { demanded } from '#kernel/common-rules.ts';
import { plusHours } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import type { DeputyGiven } from '../door/happenings.ts';
import { say } from '../phrases/appointments.ts';
import { say as saidOf } from '../phrases/authority.ts';
import { gradeRanks } from './post.ts';

/** Who may stand in for another, and for how long. */
export const deputyRules: readonly Rule<DeputyGiven>[] = [
  demanded<DeputyGiven>('CARRIER-015', 'until', say('field.until'), ({ until }) => until),
  demanded<DeputyGiven>('CARRIER-015', 'reason', say('field.reason'), ({ reason }) => reason),
  {
    id: 'another',
    clause: 'CARRIER-015',
    kind: 'fields',
    fields: ['deputy'],
    broken: ({ person, principal }) => person.id === principal.id,
    says: () => say('own-deputy'),
    remedy: () => say('own-deputy.remedy'),
  },
  dateWithin<DeputyGiven>({
    clause: 'CARRIER-015',
    field: 'until',
    name: say('field.until'),
    value: ({ until }) => until,
    between: ({ now, settings }) => ({
      from: now,
      to: plusHours(now, 24 * setting(settings, 'LAW.window_deputize_until')),
    }),
  }),
  {
    id: 'in-post',
    clause: 'CARRIER-015',
    kind: 'state',
    broken: ({ person }) => person.state === 'onboarding' || person.state === 'left',
    says: () => say('deputy-left'),
    remedy: () => say('deputy-left.remedy'),
  },
  {
    // What he would receive and keep is what the other may know.
    id: 'grade-enough',
    clause: 'PEOPLE-001',
    kind: 'state',
    broken: ({ person, principal }) => gradeRanks[person.grade] < gradeRanks[principal.grade],
    says: () => saidOf('deputy-grade'),
    remedy: () => saidOf('deputy-grade.remedy'),
  },
];
