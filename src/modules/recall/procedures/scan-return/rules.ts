import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { ScanReturnFacts } from '../../facts/recall.ts';
import { say } from '../../phrases/recall.ts';
import { enteredInTime, lastOf } from '#modules/documents/door/rules/acted.ts';
import { copyName, handName } from '#modules/documents/door/rules/naming.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { backFrom, copyReturned } from '#modules/hands/door/happenings.ts';
import type { Input } from './schema.ts';

type ScanAsk = Ask<ScanReturnFacts, Input>;

const facts = ({ copy }: ScanAsk) => ({ carrier: copy.id, copy_no: copy.copy_no });

export const rules = rulesFor<ScanReturnFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'list-open',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.status !== 'open',
    says: () => say('list-closed'),
    remedy: () => say('list-closed.remedy'),
  },
  {
    id: 'on-list',
    clause: 'CARRIER-058',
    kind: 'state',
    fields: ['reason'],
    always: true,
    broken: ({ item, input }) => item === null && !input.reason,
    says: ({ copy }) => say('stranger', { copy: copyName(copy) }),
    remedy: () => say('stranger.remedy'),
    facts,
  },
  {
    id: 'once',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    // Ticked off and, by an undo, out again: it is scanned anew.
    broken: ({ item, copy }) =>
      item !== null && item.status !== 'open' && !(item.status === 'collected' && copy.hand === 'person'),
    says: ({ copy }) => say('scanned-already', { copy: copyName(copy) }),
    remedy: () => say('scanned-already.remedy'),
    facts,
  },
  {
    id: 'here',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ copy }) => copy.hand !== 'registry' && copy.hand !== 'person',
    says: ({ copy }) => say('not-here', { copy: copyName(copy), hand: handName(copy) }),
    remedy: () => say('not-here.remedy'),
    facts,
  },
  ...forEach(
    ({ copy, list, input, ...ask }: ScanAsk) => [
      { ...ask, entered: input.acted_at, since: lastOf(copy.since, list.opened_at) },
    ],
    [enteredInTime],
  ),
]);

/** What lies in the registry already is ticked off where it is. */
export const causes = [
  brings(
    copyReturned,
    (ask: ScanAsk) => (ask.copy.hand === 'person' ? [backFrom({ ...ask, entered: ask.input.acted_at })] : []),
    {
      thing: 'carrier',
      to: 'registry',
      from: 'person',
    },
  ),
];
