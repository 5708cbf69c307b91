import { defineMeaning } from '#kernel/meaning.ts';
import { visit } from './tables.ts';

export const visitMeaning = defineMeaning(visit, {
  as: ({ status }) => ({ kind: 'foreign_visit', status }),
  made: ['event.set'],
  changed: { status: 'event.set', starts_on: 'event.set', ends_on: 'event.set' },
  plain: ['scheduled_at'],
});
