import { defineGuard } from '#kernel/guard.ts';
import { endMoved } from './happenings.ts';
import { changing } from './rules/changing.ts';

export const moved = defineGuard(endMoved, changing, { how: ['moved', 'ended'] });
