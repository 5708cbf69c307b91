import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/clock.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Who answers for the machine. */
export const confirmers = ['system_admin'] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-007', ...confirmers),
  {
    id: 'jumped',
    clause: 'SYSTEM-007',
    kind: 'state',
    broken: ({ jumps }) => jumps.length === 0,
    says: () => say('not-jumped'),
    remedy: () => say('not-jumped.remedy'),
  },
]);
