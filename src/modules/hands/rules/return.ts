import { brings } from '#kernel/guard.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Returning, ReturnInput } from '../door/facts/returning.ts';
import { backFrom, copyReturned } from '../door/happenings.ts';
import { say } from '../phrases/hands.ts';

export type ReturnAsk = Ask<Returning, Pick<ReturnInput, 'pages' | 'pages_ok'>>;

/** One copy comes back over the counter; what is asked of that wherever it happens is asked by its guard. */
export const returnRules: readonly Rule<ReturnAsk>[] = [
  { ...(registryOnly as Rule<ReturnAsk>), always: true },
  {
    id: 'out',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ copy }) => copy.hand !== 'person' && !copy.passed_on,
    says: ({ copy }) => say('not-out', { no: copy.copy_no, hand: say(`hand.${copy.hand}`) }),
    remedy: () => say('not-out.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
  actedWithin<ReturnAsk>(
    ({ entered }) => entered,
    ({ copy }) => copy.since,
  ),
];

export const returnCauses = [
  brings(copyReturned, (ask: ReturnAsk) => [backFrom(ask)], { thing: 'carrier', to: 'registry' }),
];
