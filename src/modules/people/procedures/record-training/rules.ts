import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { trainingRecorded } from '../../door/happenings.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const trainers = [
  'secrecy_officer',
  'secrecy_office_head',
  'dept_secrecy_officer',
  'hr_dept',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([onlyFor('PEOPLE-006', ...trainers)]);

export const causes = [
  brings(
    trainingRecorded,
    (ask: Ask<Facts, Input>) => {
      const { kind, people, trainer, topic } = ask.input;
      return [{ ...ask, thing: people, kind, people, trainer, topic }];
    },
    { kind: 'training' },
  ),
];
