import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { CountFacts } from '../facts/inventory.ts';
import { say } from '../phrases/inventory.ts';

/** CARRIER-057: what is scanned counts while the count is open; sent once more, it counts no second time. */
export const whileOpen: Rule<Circumstances & Pick<CountFacts, 'inventory' | 'repeat'>> = {
  id: 'open',
  clause: 'CARRIER-057',
  kind: 'state',
  always: true,
  broken: ({ inventory, repeat }) => inventory.status !== 'open' && repeat === null,
  says: () => say('not-open'),
  remedy: () => say('not-open.remedy'),
};
