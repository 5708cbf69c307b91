import { defineGuard } from '#kernel/guard.ts';
import { readyRules } from '#kernel/ready.ts';
import { contentStored } from './happenings.ts';
import { storedRules } from './rules/stored.ts';
import { type RoleGiven, roleGiven } from '#modules/organization/door/happenings.ts';

/** Whoever keeps a medium has what it bears: he is ready for that. */
export const kept = defineGuard(
  roleGiven,
  readyRules<RoleGiven>(({ person, matter }) => ({ person, matter })),
  { thing: ['medium'] },
);

export const stored = defineGuard(contentStored, storedRules, { thing: ['medium'] });
