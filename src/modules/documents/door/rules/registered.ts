import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '../facts/copy.ts';
import { say } from '../../phrases/copies.ts';
import { copyNames, type Named } from './naming.ts';

interface Moving extends Circumstances {
  readonly copies: readonly (Named & Pick<Copy, 'id' | 'source'>)[];
}

const unregistered = ({ copies }: Moving) =>
  copies.filter((copy) => copy.source === 'superior' && copy.register_no === null);

/** CARRIER-001: what a superior sent down moves on only once it is registered. */
export const registeredFirst: Rule<Moving> = {
  id: 'registered',
  clause: 'CARRIER-001',
  kind: 'state',
  broken: (ask) => unregistered(ask).length > 0,
  says: (ask) => say('unregistered', { copies: copyNames(unregistered(ask)) }),
  remedy: () => say('unregistered.remedy'),
  facts: (ask) => ({ carriers: unregistered(ask).map((copy) => copy.id) }),
};
