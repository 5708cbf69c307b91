import { defineGuard } from '#kernel/guard.ts';
import { copyDestroyed, destroyedRules } from './rules/destroyed.ts';

export const destroyed = defineGuard(copyDestroyed, destroyedRules);
