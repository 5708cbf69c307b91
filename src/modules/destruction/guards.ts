import { defineGuard } from '#kernel/guard.ts';
import { siteSet } from './happenings.ts';
import { copyDestroyed, destroyedRules } from './rules/destroyed.ts';
import { siteRules } from './rules/site.ts';

export const destroyed = defineGuard(copyDestroyed, destroyedRules);

export const sites = defineGuard(siteSet, siteRules, { kind: ['destruction_site'] });
