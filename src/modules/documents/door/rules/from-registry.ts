import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '../facts/copy.ts';
import { say } from '../../phrases/copies.ts';
import { copyNames, handName, type Named } from './naming.ts';

/** Copies as they are asked for at the desk, and which of them do not lie there. */
export interface Fetched extends Circumstances {
  readonly away: readonly (Named & Pick<Copy, 'id' | 'hand'>)[];
}

/** CARRIER-002: what is not in the registry goes nowhere from there: the ground of custody, whatever the level. */
export const fromRegistry: Rule<Fetched> = {
  id: 'in-registry',
  clause: 'CARRIER-002',
  kind: 'state',
  alone: true,
  always: true,
  broken: ({ away }) => away.length > 0,
  says: ({ away }) => {
    const [first] = away;
    return say('away', { copies: copyNames(away), hand: first ? handName(first) : '' });
  },
  remedy: () => say('away.remedy'),
  facts: ({ away }) => ({ carriers: away.map(({ id }) => id) }),
};
