import { defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const rewarded = defineNotice({
  kind: 'rewarded',
  clause: 'REWARD-001',
  says: say('alert.REWARD-001.rewarded'),
});
