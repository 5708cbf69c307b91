import { readCode } from '#kernel/code.ts';
import { isClassified, levelOf, levelRank } from '#kernel/label.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { CloseFacts } from '../facts/inventory.ts';
import { say } from '../phrases/inventory.ts';
import type { Inventory } from '../tables.ts';
import { copyName } from '#modules/documents/door/rules/naming.ts';

interface Counting extends Circumstances {
  readonly inventory: Inventory;
  readonly seen: number;
}

/** The counter's own signature is still to come. */
export const stillOpen: Rule<Pick<Counting, 'inventory'> & Circumstances> = {
  id: 'open',
  clause: 'CARRIER-057',
  kind: 'state',
  always: true,
  broken: ({ inventory }) => inventory.status !== 'open',
  says: () => say('already-closed'),
  remedy: () => say('already-closed.remedy'),
};

/** Whoever may not know of all that is on the list cannot tell what is missing. */
export const wholeList: Rule<Counting> = {
  id: 'whole-list',
  clause: 'CARRIER-057',
  kind: 'state',
  always: true,
  broken: ({ inventory, seen }) => seen !== inventory.expected,
  says: ({ inventory, seen }) => say('not-whole', { expected: inventory.expected, seen }),
  remedy: () => say('not-whole.remedy'),
};

/** Of missing copies those whose loss would be that of a secret: they are searched for and reported. */
export function classified(copies: readonly Copy[]): Copy[] {
  return copies.filter((copy) => isClassified(levelOf(copy.level)));
}

/** Missing classified copies nobody searches for yet. */
export function unsearched({ missing, shortSince }: Pick<CloseFacts, 'missing' | 'shortSince'>): Copy[] {
  return classified(missing).filter((copy) => shortSince[copy.id] === undefined);
}

/** Missing copies of whatever level of which it is not entered yet that they are looked for. */
export function unlooked({ missing, shortSince }: Pick<CloseFacts, 'missing' | 'shortSince'>): Copy[] {
  return missing.filter((copy) => shortSince[copy.id] === undefined);
}

/** A copy that is said to be there after all, with what shows that it was seen. */
export interface Sighting extends Circumstances {
  readonly copy: Copy;
  readonly code: string | null;
  readonly place: string | null;
}

/** CARRIER-057: a secret is not back because somebody says so: its own code is read off it; of top secret also where it lay. */
export function sightingRules(fields: readonly string[]): readonly Rule<Sighting>[] {
  return [
    {
      id: 'code-read',
      clause: 'CARRIER-057',
      kind: 'fields',
      fields,
      broken: ({ copy, code }) => isClassified(levelOf(copy.level)) && !isCodeOf(copy, code),
      says: ({ copy }) => say('code-unread', { copy: copyName(copy) }),
      remedy: () => say('code-unread.remedy'),
      facts: ({ copy }) => ({ carrier: copy.id }),
    },
    {
      id: 'place-said',
      clause: 'CARRIER-057',
      kind: 'fields',
      fields,
      broken: ({ copy, place }) => copy.level >= levelRank.top_secret && place === null,
      says: ({ copy }) => say('place-unsaid', { copy: copyName(copy) }),
      remedy: () => say('place-unsaid.remedy'),
      facts: ({ copy }) => ({ carrier: copy.id }),
    },
  ];
}

/** Whether this is the code on that very copy. */
export function isCodeOf({ code }: Copy, given: string | null): boolean {
  const read = readCode(given ?? '');
  return 'code' in read && read.code === code;
}
