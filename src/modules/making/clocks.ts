import { defineClock } from '#kernel/clock.ts';
import { giveBack } from '#modules/documents/door/give-back.ts';
import { disposal } from '#modules/documents/door/facts/passed-on.ts';

const copied = {
  clause: 'CARRIER-031',
  on: 'carrier',
  owner: ['person', 'registry_clerk'],
  next: giveBack,
  says: { zh: '复制件按期收回，收回后归档或销毁', en: 'Collect the copies in time, then file or destroy them' },
  metBy: ['hands.take-back', 'hands.collect', 'hands.come-back', 'recall.scan-return', 'counting.recover'],
  cancelledBy: ['archives.file', 'destruction.complete-destruction'],
} as const;

/** A copy comes back by its day of collection, and by the day its original is recalled for. */
export const collected = defineClock({ ...copied, cause: 'collect' });
export const recalled = defineClock({ ...copied, cause: 'recall' });

/** What lies in the registry with its use over does not stay there. */
export const disposed = defineClock({
  ...copied,
  cause: disposal,
  next: undefined,
  owner: 'registry_clerk',
  metBy: ['archives.file', 'destruction.complete-destruction'],
});
