import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Moved } from '../../facts/moved.ts';
import { localTime } from '../../hands/matter.ts';
import { say } from '../../phrases/hands.ts';
import { registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

/** The moves of the desk; a journey or a disposal is never undone with a key. */
function undoable({ moved, held }: Moved): boolean {
  return held !== null && held.kind !== 'carry' && ['circulate', 'borrow', 'return'].includes(moved.step);
}

export const rules = rulesFor<Moved, Input>()([
  { ...(registryOnly as Rule<Ask<Moved, Input>>), always: true },
  {
    id: 'own-move-today',
    clause: 'CARRIER-002',
    kind: 'denied',
    always: true,
    broken: ({ moved, actor, now }) =>
      moved.by !== actor.id || localTime(moved.at).slice(0, 10) !== localTime(now).slice(0, 10),
    says: () => say('not-your-move'),
    remedy: () => say('not-your-move.remedy'),
  },
  {
    id: 'last-move',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ moved, copy }) => moved.turn !== copy.turn,
    says: () => say('not-last-move'),
    remedy: () => say('not-last-move.remedy'),
  },
  {
    id: 'undoable',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: (ask) => !undoable(ask),
    says: () => say('not-undoable'),
    remedy: () => say('not-undoable.remedy'),
  },
]);
