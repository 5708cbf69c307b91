import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { inspectionCloses, inspectionDone } from '../../happenings.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([onlyFor('INSPECT-001', ...inspectorRoles)]);

const closed = (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.inspection.id, summary: ask.input.summary }];

export const causes = [
  brings(inspectionDone, closed, { kind: 'inspection' }),
  brings(inspectionCloses, closed, { kind: 'inspection' }),
];
