import { defineClock } from '#kernel/clock.ts';

export const carrier058 = defineClock({
  clause: 'CARRIER-058',
  says: { zh: '按期清退', en: 'give back in time' },
  metBy: ['recall.hand-back', 'recall.scan-return'],
});
