import { defineMeaning } from '#kernel/meaning.ts';
import { reward } from './tables.ts';

export const rewardMeaning = defineMeaning(reward, {
  as: { kind: 'reward' },
  made: ['sanction.decided'],
  changed: {},
  plain: [],
});
