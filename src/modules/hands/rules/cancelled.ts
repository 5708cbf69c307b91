import type { Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { CirculationStopped, HandingUndone, TaskTakenOver } from '../happenings.ts';
import { say as saidOfTasks } from '../phrases/handling.ts';
import { say } from '../phrases/hands.ts';

/** A clock of a handing over that has run out is kept by giving the copy back: cancelled, it would end unkept. */
export const notRunOut: Rule<HandingUndone> = {
  id: 'not-run-out',
  clause: 'CARRIER-018',
  cites: ({ clock }) => clock,
  citing: ['CARRIER-013', 'CARRIER-014', 'CARRIER-022'],
  kind: 'state',
  always: true,
  broken: ({ due_at, now }) => due_at <= now,
  says: () => say('undo-overdue'),
  remedy: () => say('undo-overdue.remedy'),
  facts: ({ carrier, due_at }) => ({ carrier, due_at }),
};

export const termKept: Rule<TaskTakenOver> = {
  id: 'term-kept',
  clause: 'CARRIER-012',
  kind: 'state',
  always: true,
  broken: ({ had, until }) => until > had,
  says: () => saidOfTasks('term-lengthened'),
  remedy: () => saidOfTasks('term-lengthened.remedy'),
  facts: ({ had }) => ({ due_at: had }),
};

export const stoppedForAReason: Rule<CirculationStopped> = {
  id: 'stopped-for-a-reason',
  clause: 'CARRIER-012',
  kind: 'fields',
  fields: ['reason'],
  always: true,
  broken: ({ reason }) => namesNothing(reason),
  says: () => say('stop-unexplained'),
  remedy: () => say('stop-unexplained.remedy'),
};
