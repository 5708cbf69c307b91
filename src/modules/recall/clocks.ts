import { defineClock } from '#kernel/clock.ts';
import { giveBack } from '#modules/documents/door/give-back.ts';

const owed = {
  clause: 'CARRIER-058',
  on: 'carrier',
  owner: ['person', 'registry_clerk'],
  next: giveBack,
  says: { zh: '按期清退', en: 'give back in time' },
  metBy: ['recall.hand-back', 'recall.scan-return'],
  cancelledBy: ['archives.file', 'destruction.complete-destruction'],
} as const;

/** By the originator's own date, as soon as top secret has been read, and by the list it stands on. */
export const dated = defineClock({ ...owed, cause: 'deadline' });
export const atOnce = defineClock({ ...owed, cause: 'at-once' });
export const listed = defineClock({ ...owed, family: 'list:' });
export const returns = [dated, atOnce, listed] as const;
