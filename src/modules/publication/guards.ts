import { defineGuard } from '#kernel/guard.ts';
import { itemPublished, textWritten } from './happenings.ts';
import { publishedRules, writtenRules } from './rules.ts';

export const written = defineGuard(textWritten, writtenRules, { thing: ['publication'] });

export const published = defineGuard(itemPublished, publishedRules);
