import type { Rule } from '#kernel/verdict.ts';
import { copyName } from '#modules/documents/door/rules/naming.ts';
import type { Lost } from '../happenings.ts';
import { say } from '../phrases/inventory.ts';

/** CARRIER-057: nothing is given up before it was searched for. */
export const searchedFirst: Rule<Lost> = {
  id: 'searched-first',
  clause: 'CARRIER-057',
  kind: 'state',
  broken: ({ copy, shortSince }) => shortSince[copy.id] === undefined,
  says: ({ copy }) => say('not-searched', { copy: copyName(copy) }),
  remedy: () => say('not-searched.remedy'),
  facts: ({ copy }) => ({ carrier: copy.id }),
};
