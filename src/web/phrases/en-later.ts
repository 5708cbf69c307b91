import { books } from './en/books.ts';
import { calendar } from './en/calendar.ts';
import { hub } from './en/hub.ts';
import { overview } from './en/overview.ts';
import { work } from './en/work.ts';

/** Phrases of all other pages; they come with the first of them, in English. */
export const later = { ...books, ...calendar, ...hub, ...overview, ...work } as const;
