import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { UndoFacts } from '../../facts/undo-scan.ts';
import { thingCounted } from '../../happenings.ts';
import { say } from '../../phrases/inventory.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<UndoFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'own-last-scan',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ last, actor }) => !last || last.by !== actor.id || last.verdict === 'destroyed',
    says: () => say('not-own-scan'),
    remedy: () => say('not-own-scan.remedy'),
  },
]);

export const causes = [
  brings(thingCounted, (ask: Ask<UndoFacts, Input>) => [{ ...ask, repeat: null, thing: ask.inventory.id }], {
    kind: 'inventory',
    how: 'scanned',
  }),
];
