import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { isImmediate, type Timed } from '../immediate.ts';
import { holderRules, type Meeting } from '#modules/documents/door/rules/holder.ts';
import { say } from '../../phrases/hands.ts';

/** A copy and the person who is to read it. */
export interface Reading {
  readonly holder: Pick<Holder, 'id' | 'name' | 'tokens'>;
  readonly copy: Pick<Copy, 'id' | 'scope'> & Timed;
}

/** A copy about to come into the hand of a person, who has it before him whatever he took it for. */
export interface Holding extends Meeting {
  readonly copy: Meeting['copy'] & Timed;
}

/** By name or by post; a whole department is nobody in particular. */
function isNamed({ holder, copy }: Reading): boolean {
  return copy.scope.some((token) => /^[pr]:/.test(token) && holder.tokens.includes(token));
}

/** CARRIER-014: what is read and taken back at once is read by the limited persons it is for. */
export function namedReader<A extends Circumstances>(pick: (ask: A) => Reading): Rule<A> {
  return {
    id: 'named-reader',
    clause: 'CARRIER-014',
    kind: 'denied',
    broken: (ask) => isImmediate(pick(ask).copy, ask.settings) && !isNamed(pick(ask)),
    says: (ask) => say('not-named', { name: pick(ask).holder.name }),
    remedy: () => say('not-named.remedy'),
    facts: (ask) => ({ carrier: pick(ask).copy.id, person: pick(ask).holder.id }),
  };
}

/** May this person have this copy in his hand, as reader, deputy or bearer? */
export function holdingRules<A extends Circumstances>(pick: (ask: A) => Holding): Rule<A>[] {
  return [...holderRules<A>(pick), namedReader<A>(pick)];
}
