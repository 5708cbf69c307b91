import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { CountFacts } from '../../facts/inventory.ts';
import { thingCounted } from '../../happenings.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(thingCounted, (ask: Ask<CountFacts, Input>) => [{ ...ask, thing: ask.inventory.id }], {
    kind: 'inventory',
    how: 'scanned',
  }),
];

export const rules = rulesFor<CountFacts, Input>()([{ ...registryOnly, always: true }]);
