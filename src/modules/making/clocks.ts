import { defineClock } from '#kernel/clock.ts';

export const copied = defineClock({
  clause: 'CARRIER-031',
  says: { zh: '复制件按期收回，收回后归档或销毁', en: 'Collect the copies in time, then file or destroy them' },
  metBy: ['hands.take-back', 'hands.collect', 'archives.file', 'destruction.complete-destruction'],
});
