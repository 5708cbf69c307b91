import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import { type Ask, type Circumstances, forEach } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/destruction.ts';
import { actedWithin, lastMove, lastOf } from '#modules/documents/door/rules/acted.ts';
import { deskDesignated, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

type TakenIn = Circumstances & { readonly copy: Copy; readonly desk: boolean };

/** What comes back from the way to destruction comes into the hands of whoever cancels. */
function takenIn(ask: Ask<DestructionFacts, Input>): readonly TakenIn[] {
  const back = ask.items.filter(({ copy }) => copy.hand === 'courier');
  return back.map(({ copy }) => ({ ...ask, copy, desk: ask.unlisted.length === 0, matter: matterOf(copy) }));
}

export const rules = rulesFor<DestructionFacts, Input>()([
  { ...registryOnly, always: true },
  ...forEach(takenIn, [deskDesignated<TakenIn>(({ copy }) => ({ carrier: copy.id }))]),
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
  actedWithin<Ask<DestructionFacts, Input>>(
    ({ input }) => input.acted_at,
    ({ list, items }) => lastOf(lastMove(items.map(({ copy }) => copy)), list.made_at),
  ),
]);
