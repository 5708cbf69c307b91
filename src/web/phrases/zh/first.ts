import { books } from './books.ts';
import { desk } from './desk.ts';
import { door } from './door.ts';
import { home } from './home.ts';
import { hub } from './hub.ts';
import { shell } from './shell.ts';
import { work } from './work.ts';

/** What the page brings at once; calendar and overview bring their own words when they are opened. */
export const first = { ...shell, ...work, ...books, ...desk, ...door, ...home, ...hub } as const;
