import { brings, bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { CloseFacts } from '../../facts/inventory.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { copyStored } from '#modules/documents/door/happenings.ts';
import { copyLost, countSigned } from '../../happenings.ts';
import { decided } from '../../rules/counted.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export type CloseAsk = Ask<CloseFacts, Input>;

/** What is reported missing, and where it was found to lie elsewhere lies there already. */
export const causes = [
  brings(countSigned, (ask: CloseAsk) => [{ ...ask, dispositions: ask.input.dispositions, thing: ask.inventory.id }], {
    kind: 'inventory',
    how: 'counted',
  }),
  brings(
    copyLost,
    (ask: CloseAsk) =>
      decided({ missing: ask.missing, dispositions: ask.input.dispositions })
        .filter(({ disposition }) => disposition.outcome === 'missing')
        .map(({ copy }) => ({ ...ask, copy, matter: matterOf(copy), thing: copy.id })),
    { thing: 'carrier', to: 'missing' },
  ),
  bringsUnasked(copyStored, 'what lies elsewhere than the books have it lies there already; the count says so'),
];

export const rules = rulesFor<CloseFacts, Input>()([{ ...registryOnly, always: true }]);
