import { books } from './zh/books.ts';
import { calendar } from './zh/calendar.ts';
import { hub } from './zh/hub.ts';
import { overview } from './zh/overview.ts';
import { work } from './zh/work.ts';

/** Phrases of all other pages; they come with the first of them, in Chinese. */
export const later = { ...books, ...calendar, ...hub, ...overview, ...work } as const;
