import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Document } from '../../tables.ts';
import type { Copy } from '../facts/copy.ts';
import { say } from '../../phrases/copies.ts';
import { copyNames, type Named } from './naming.ts';

interface Moving extends Circumstances {
  readonly copies: readonly (Named & Pick<Copy, 'id' | 'source' | 'register_no'>)[];
}

/** Came in by mail and has no number yet: whether a superior sent it is told by whoever opened it, so whoever sent it. */
export function isUnregistered({ source, register_no }: Pick<Document, 'source' | 'register_no'>): boolean {
  return (source === 'superior' || source === 'other') && register_no === null;
}

const unregistered = ({ copies }: Moving) => copies.filter(isUnregistered);

/** CARRIER-001: what was sent to us moves on only once it is registered. */
export const registeredFirst: Rule<Moving> = {
  id: 'registered',
  clause: 'CARRIER-001',
  kind: 'state',
  broken: (ask) => unregistered(ask).length > 0,
  says: (ask) => say('unregistered', { copies: copyNames(unregistered(ask)) }),
  remedy: () => say('unregistered.remedy'),
  facts: (ask) => ({ carriers: unregistered(ask).map((copy) => copy.id) }),
};
