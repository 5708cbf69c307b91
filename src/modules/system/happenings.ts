import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Declaring } from './declaring.ts';

/** What the site may hold is declared. */
export const siteDeclared = defineHappening<Brought & Declaring>('power.declared');
