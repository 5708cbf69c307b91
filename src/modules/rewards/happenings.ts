import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Merit } from './facts.ts';

export interface RewardDecided extends Brought, Merit {}

/** A reward is given. */
export const rewardDecided = defineHappening<RewardDecided>('sanction.decided');
