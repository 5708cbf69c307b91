import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '../facts/copy.ts';
import { say } from '../phrases/leaving.ts';
import { copyNames, type Named } from './naming.ts';

interface Moving extends Circumstances {
  readonly copies: readonly (Named & Pick<Copy, 'id' | 'undistributed'>)[];
}

const waiting = ({ copies }: Moving) => copies.filter((copy) => copy.undistributed);

/** CARRIER-042, CARRIER-037: of a run that was not yet checked against its distribution no copy goes anywhere, so that none is kept back. */
export const distributedFirst: Rule<Moving> = {
  id: 'distributed',
  clause: 'CARRIER-042',
  kind: 'state',
  broken: (ask) => waiting(ask).length > 0,
  says: (ask) => say('undistributed', { copies: copyNames(waiting(ask)) }),
  remedy: () => say('undistributed.remedy'),
  facts: (ask) => ({ carriers: waiting(ask).map((copy) => copy.id) }),
};
