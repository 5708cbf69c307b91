import { defineClock } from '#kernel/clock.ts';

export const handle = defineClock({
  clause: 'CARRIER-012',
  cause: 'handle',
  says: { zh: '按期办结交办的密件事项', en: 'Do in time what was assigned about the paper' },
  metBy: ['hands.report-handled'],
});

/** What ends a reading or a loan: the copy is back, by whichever act. */
export const back = ['hands.take-back', 'hands.collect', 'recall.scan-return'] as const;

export const circulated = defineClock({
  clause: 'CARRIER-012',
  says: { zh: '一周内传阅完毕', en: 'Finish the circulation within a week' },
  metBy: back,
});

export const readToday = defineClock({
  clause: 'CARRIER-013',
  says: { zh: '阅毕当日（或次一工作日）退还', en: 'Give the copy back the day it was read (or the next working day)' },
  metBy: back,
});

export const immediate = defineClock({
  clause: 'CARRIER-014',
  says: { zh: '绝密等载体阅后立即退还', en: 'Give top-secret and like carriers back at once' },
  metBy: back,
});

export const held = defineClock({
  clause: 'CARRIER-018',
  says: { zh: '个人持有的载体按期退还', en: 'Give back in time what is held in person' },
  metBy: back,
});

export const lent = defineClock({
  clause: 'CARRIER-022',
  says: { zh: '借阅的载体按期归还', en: 'Give the loan back in time' },
  metBy: back,
});

export const carried = defineClock({
  clause: 'CARRIER-053',
  says: { zh: '携带外出的载体带回交还', en: 'Bring what was carried out back' },
  metBy: ['hands.come-back', 'hands.take-back'],
});
