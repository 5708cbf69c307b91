import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { ChangingAsk } from './rules/changing.ts';

/** What was decided is decided anew: the day it ends is moved, or has come. */
export const endMoved = defineHappening<Brought & ChangingAsk>('period.set');
