import { defineGuard } from '#kernel/guard.ts';
import { copyLost } from './happenings.ts';
import { searchedFirst } from './rules/lost.ts';

export const lost = defineGuard(copyLost, [searchedFirst]);
