import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { CloseFacts } from '../../facts/inventory.ts';
import { countConfirmed } from '../../happenings.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(
    countConfirmed,
    (ask: Ask<CloseFacts, Input>) => [{ ...ask, codes: ask.input.codes, thing: ask.inventory.id }],
    { kind: 'inventory', how: 'closed' },
  ),
];

export const rules = rulesFor<CloseFacts, Input>()([{ ...registryOnly, always: true }]);
