import { civilDay, plusMonths } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/post.ts';
import type { Input } from './schema.ts';

export const trainers = [
  'secrecy_officer',
  'secrecy_office_head',
  'dept_secrecy_officer',
  'hr_dept',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<object, Input>()([
  onlyFor('PEOPLE-006', ...trainers),
  dateWithin({
    clause: 'PEOPLE-006',
    field: 'on',
    name: say('field.on'),
    value: ({ input }) => input.on,
    between: ({ now, settings }) => ({
      from: plusMonths(civilDay(now), -setting(settings, 'LAW.window_record_training_on')),
      to: civilDay(now),
    }),
  }),
]);
