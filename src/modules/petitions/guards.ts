import { defineGuard } from '#kernel/guard.ts';
import { petitionReaches } from './happenings.ts';
import { inPost, notTheAccused } from './rules.ts';

export const reaches = defineGuard(petitionReaches, [notTheAccused, inPost], { thing: ['petition'] });
