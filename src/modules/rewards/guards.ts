import { defineGuard } from '#kernel/guard.ts';
import { rewardDecided } from './happenings.ts';
import { decidedRules } from './rules.ts';

export const decided = defineGuard(rewardDecided, decidedRules, { kind: ['reward'] });
