import { defineGuard } from '#kernel/guard.ts';
import { roleGiven } from '#modules/organization/door/happenings.ts';
import { sealUsed } from './happenings.ts';
import { keeperRules, usedRules } from './rules.ts';

export const used = defineGuard(sealUsed, usedRules);

export const kept = defineGuard(roleGiven, keeperRules, { thing: ['seal'] });
