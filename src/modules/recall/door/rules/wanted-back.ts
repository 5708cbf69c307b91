import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { say } from '../../phrases/recall.ts';
import { copyNames, type Named } from '#modules/documents/door/rules/naming.ts';

interface Ending extends Circumstances {
  readonly copies: readonly (Named & Pick<Copy, 'id'>)[];
  readonly wanted: readonly string[];
}

const due = ({ copies, wanted }: Ending) => copies.filter((copy) => wanted.includes(copy.id));

/** CARRIER-058: what is to be given back is given back; neither filing nor destroying it ends that duty. */
export const notWantedBack: Rule<Ending> = {
  id: 'not-wanted-back',
  clause: 'CARRIER-058',
  kind: 'state',
  broken: (ask) => due(ask).length > 0,
  says: (ask) => say('must-return', { copies: copyNames(due(ask)) }),
  remedy: () => say('must-return.remedy'),
  facts: (ask) => ({ carriers: due(ask).map((copy) => copy.id) }),
};
