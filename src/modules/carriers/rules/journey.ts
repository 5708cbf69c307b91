import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Journey } from '../facts/journey.ts';
import { say } from '../phrases/carrying.ts';

export type JourneyAsk = Ask<Journey, unknown>;

const no = ({ request }: Journey) => ({ no: request?.no ?? '' });

/** CARRIER-051: no pass and no departure before every signature. */
export const granted: readonly Rule<JourneyAsk>[] = [
  {
    id: 'approved',
    clause: 'CARRIER-051',
    kind: 'state',
    always: true,
    broken: ({ journey, request }) =>
      journey === null && (request?.status === 'open' || request?.status === 'returned'),
    says: (ask) => say('not-approved', no(ask)),
    remedy: () => say('not-approved.remedy'),
  },
  {
    id: 'granted',
    clause: 'CARRIER-051',
    kind: 'state',
    always: true,
    broken: ({ journey, request }) => journey === null && request?.status !== 'open' && request?.status !== 'returned',
    says: (ask) => say('not-granted', no(ask)),
    remedy: () => say('not-granted.remedy'),
  },
];
