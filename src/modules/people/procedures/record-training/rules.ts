import { dateOf } from '#kernel/calendar.ts';
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
  {
    id: 'past',
    clause: 'PEOPLE-006',
    kind: 'fields',
    fields: ['on'],
    broken: ({ input, now }) => input.on !== undefined && input.on > dateOf(now),
    says: () => say('future'),
    remedy: () => say('future.remedy'),
  },
]);
