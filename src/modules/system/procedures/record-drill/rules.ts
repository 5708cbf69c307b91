import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { findingOpened } from '#modules/inspections/door/happenings.ts';
import { drillRecorded } from '../../happenings.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const drillRoles = ['it_dept', 'system_admin'] as const satisfies readonly RoleId[];

type DrillAsk = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([onlyFor('SYSTEM-015', ...drillRoles)]);

export const causes = [
  brings(drillRecorded, (ask: DrillAsk) => [{ ...ask, ...ask.input, thing: fresh }], { kind: 'drill' }),
  // What differs is for the computing department to put right.
  brings(
    findingOpened,
    (ask: DrillAsk) =>
      ask.input.result === 'different'
        ? [{ ...ask, thing: fresh, item: null, assigned: true, gone: false, due_on: undefined }]
        : [],
    { kind: 'finding' },
  ),
];
