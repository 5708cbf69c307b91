import { civilDay, plusDays } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import type { FindingOpened } from '../door/happenings.ts';
import { say } from '../phrases.ts';

/** What is found is put right by somebody, within its time. */
export const openedRules: readonly Rule<FindingOpened>[] = [
  {
    id: 'responsible',
    clause: 'INSPECT-004',
    kind: 'fields',
    fields: ({ item }) => (item === null ? ['person', 'department'] : ['answers']),
    broken: ({ assigned }) => !assigned,
    says: ({ item }) => (item === null ? say('nobody-responsible') : say('nobody-assigned', { item })),
    remedy: ({ item }) => say(item === null ? 'nobody-responsible.remedy' : 'nobody-assigned.remedy'),
  },
  {
    id: 'responsible-there',
    clause: 'INSPECT-004',
    kind: 'fields',
    fields: ({ item }) => (item === null ? ['person', 'department'] : ['answers']),
    broken: ({ gone }) => gone,
    says: ({ item }) => (item === null ? say('responsible-gone') : say('assigned-gone', { item })),
    remedy: () => say('responsible-gone.remedy'),
  },
  dateWithin<FindingOpened>({
    clause: 'INSPECT-004',
    field: 'due_on',
    name: say('field.due_on'),
    value: (one) => one.due_on,
    between: ({ now, settings }) => ({
      from: civilDay(now),
      to: plusDays(civilDay(now), setting(settings, 'LAW.window_record_finding_due_on')),
    }),
  }),
];
