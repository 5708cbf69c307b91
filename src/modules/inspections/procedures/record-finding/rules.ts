import { onlyFor, said } from '#kernel/common-rules.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { findingOpened } from '../../door/happenings.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('INSPECT-004', ...inspectorRoles),
  {
    id: 'still-open',
    clause: 'INSPECT-005',
    kind: 'denied',
    broken: ({ closed }) => closed,
    says: () => say('closed'),
    remedy: () => say('closed.remedy'),
  },
  said<Input>('INSPECT-005', 'what', say('field.what')),
]);

export const causes = [
  brings(
    findingOpened,
    (ask: Ask<Facts, Input>) => {
      const { person, department, due_on } = ask.input;
      return [{ ...ask, thing: fresh, item: null, assigned: Boolean(person || department), due_on }];
    },
    { kind: 'finding' },
  ),
];
