import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { say } from '../../phrases/destruction.ts';
import { enteredInTime, lastMove, lastOf } from '#modules/documents/door/rules/acted.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { backFrom, copyReturned } from '#modules/hands/door/happenings.ts';
import type { Input } from './schema.ts';

type CancelAsk = Ask<DestructionFacts, Input>;

/** Copies that are on their way to be destroyed. */
export function underWay({ list, items }: Pick<DestructionFacts, 'list' | 'items'>): readonly Copy[] {
  return list.status === 'handed' ? items.map(({ copy }) => copy).filter(({ hand }) => hand === 'courier') : [];
}

/** What comes back from the way comes sealed, and into the hands of whoever cancels. */
export const causes = [
  brings(
    copyReturned,
    (ask: CancelAsk) =>
      underWay(ask).map((copy) => {
        const desk = { desk: ask.unlisted.length === 0, entered: ask.input.acted_at };
        const out = { holding: null, circulation: null, carryOut: null };
        return backFrom({ ...ask, ...desk, copy, out, input: {} }, 'destruction');
      }),
    { thing: 'carrier', to: 'registry', from: 'courier', kind: 'destruction' },
  ),
];

export const rules = rulesFor<DestructionFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'reason',
    clause: 'CARRIER-061',
    kind: 'fields',
    fields: ['reason'],
    always: true,
    broken: ({ input }) => !input.reason,
    says: () => say('no-reason'),
    remedy: () => say('no-reason.remedy'),
  },
  {
    id: 'another-person',
    clause: 'CARRIER-063',
    kind: 'denied',
    always: true,
    broken: ({ list, actor }) => list.status === 'handed' && !untied([actor.id], [list.handed_by]),
    says: ({ list }) => say('same-hand', { no: list.no }),
    remedy: () => say('same-hand.remedy'),
  },
  {
    id: 'not-over',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.status === 'completed' || list.status === 'cancelled',
    says: () => say('not-draft'),
    remedy: () => say('not-draft.remedy'),
  },
  {
    id: 'nothing-destroyed',
    clause: 'CARRIER-064',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.destroyer_id !== null || list.supervisor_id !== null,
    says: () => say('signed-destroyed'),
    remedy: () => say('signed-destroyed.remedy'),
  },
  ...forEach(
    ({ list, items, input, ...ask }: CancelAsk) => {
      const since = lastOf(lastMove(items.map(({ copy }) => copy)), list.made_at);
      return [{ ...ask, entered: input.acted_at, since }];
    },
    [enteredInTime],
  ),
]);
