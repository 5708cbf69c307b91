import { defineGuard } from '#kernel/guard.ts';
import { givenBack } from './happenings.ts';
import { givenBackRules } from './rules/given-back.ts';

export const back = defineGuard(givenBack, givenBackRules, { kind: ['return'] });
