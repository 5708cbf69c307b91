import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { say } from '../phrases/hands.ts';

/** CARRIER-022: whoever has an overdue loan borrows nothing more, whatever the lending is called. `who`: to whom it is lent, if to anybody. */
export function nothingOverdueOnLoan<A extends Circumstances>(
  who: (ask: A) => Pick<Holder, 'name' | 'blocked'> | undefined,
  facts?: Rule<A>['facts'],
): Rule<A> {
  return {
    id: 'nothing-overdue-on-loan',
    clause: 'CARRIER-022',
    kind: 'state',
    broken: (ask) => who(ask)?.blocked.includes('loan') ?? false,
    says: (ask) => say('overdue-loan', { name: who(ask)?.name ?? '' }),
    remedy: () => say('overdue-loan.remedy'),
    ...(facts && { facts }),
  };
}
