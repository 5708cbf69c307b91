import { onlyFor } from '#kernel/common-rules.ts';
import { defineGuard } from '#kernel/guard.ts';
import { contentStored, mediumGiven, mediumMarked, mediumRegistered } from './happenings.ts';
import { givenRules } from './rules/given.ts';
import { mediumOffice } from './rules/keeping.ts';
import { markedRules } from './rules/marked.ts';
import { storedRules } from './rules/stored.ts';

export const kept = defineGuard(mediumGiven, givenRules, { thing: ['medium'] });

export const registered = defineGuard(mediumRegistered, [onlyFor('DEVICE-012', ...mediumOffice)], {
  thing: ['medium'],
});

export const marked = defineGuard(mediumMarked, markedRules, { thing: ['medium'] });

export const stored = defineGuard(contentStored, storedRules, { thing: ['medium'] });
