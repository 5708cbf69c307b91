import { civilDay } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { say } from '../phrases/hands.ts';
import { copyNames, type Named } from '#modules/documents/door/rules/naming.ts';

type Collected = Named & Pick<Copy, 'id' | 'collect_by'>;

/** CARRIER-031: a copy serves until its day of collection; nobody is given it for longer, or once that day is over. */
export function untilCollected<A extends Circumstances>(
  copies: (ask: A) => readonly Collected[],
  until: (ask: A) => Instant | null | undefined,
): Rule<A> {
  const beyond = (ask: A) => {
    const end = until(ask);
    return copies(ask).filter(({ collect_by }) => collect_by && end && civilDay(end) > collect_by);
  };
  return {
    id: 'until-collected',
    clause: 'CARRIER-031',
    kind: 'state',
    broken: (ask) => beyond(ask).length > 0,
    says: (ask) => say('past-collection', { copies: copyNames(beyond(ask)), date: beyond(ask)[0]?.collect_by ?? '' }),
    remedy: () => say('past-collection.remedy'),
    facts: (ask) => ({ carriers: beyond(ask).map((copy) => copy.id) }),
  };
}
