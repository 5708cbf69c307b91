import { copyNo } from '#kernel/copy-no.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import type { Ask, Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Journey } from '../facts/journey.ts';
import { say } from '../phrases/carrying.ts';
import type { CarryOut } from '../tables.ts';

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

interface Leaving {
  readonly journey: Pick<CarryOut, 'levels'> | null;
  readonly copies: readonly Pick<Copy, 'id' | 'copy_no' | 'level'>[];
}

const agreedTo = ({ journey }: Leaving, id: string | undefined) => journey?.levels[id ?? ''] ?? 0;
const risen = (leaving: Leaving) =>
  leaving.copies.filter((copy) => leaving.journey !== null && copy.level > agreedTo(leaving, copy.id));

/** CARRIER-051: who agreed that something leaves agreed to it as it was then; what has risen since is asked for anew. */
export function notOutgrown<A extends Circumstances>(of: (ask: A) => Leaving): Rule<A> {
  return {
    id: 'not-outgrown',
    clause: 'CARRIER-051',
    kind: 'state',
    broken: (ask) => risen(of(ask)).length > 0,
    says: (ask) => {
      const [copy] = risen(of(ask));
      const [agreed, now] = [agreedTo(of(ask), copy?.id), copy?.level ?? 0];
      return say('outgrown', {
        no: copyNo(copy?.copy_no),
        agreed: levelNames[levelOf(agreed)],
        now: levelNames[levelOf(now)],
      });
    },
    remedy: () => say('outgrown.remedy'),
    facts: (ask) => ({ carriers: risen(of(ask)).map((copy) => copy.id) }),
  };
}
