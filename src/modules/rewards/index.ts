import { defineModule } from '#kernel/module.ts';
import { rewardsTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '奖惩', en: 'Rewards and sanctions' },
  domain: 'rewards',
  tables: rewardsTables,
});
