import { defineThing } from '#kernel/thing.ts';
import { reward } from './tables.ts';

export const rewardThing = defineThing(reward, {
  noun: { zh: '奖励', en: 'Reward' },
  register: 'rewards',
  called: { by: 'account', on: 'issued_at' },
  open: true,
});
