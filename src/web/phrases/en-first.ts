import { desk } from './en/desk.ts';
import { door } from './en/door.ts';
import { home } from './en/home.ts';
import { shell } from './en/shell.ts';

/** Phrases of the first screens and of what stands on every page, in English. */
export const first = { ...desk, ...door, ...home, ...shell } as const;
