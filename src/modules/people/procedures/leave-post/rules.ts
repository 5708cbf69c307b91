import { dateOf } from '#kernel/calendar.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Graded } from '../../facts/graded.ts';
import { say } from '../../phrases/post.ts';
import type { Input } from './schema.ts';

export const keepers = ['hr_dept', 'secrecy_office_head', 'secrecy_officer'] as const satisfies readonly RoleId[];

export const rules = rulesFor<Graded, Input>()([
  onlyFor('PEOPLE-013', ...keepers),
  {
    id: 'secret-post',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person }) => person.grade === 'none',
    says: () => say('no-secret-post'),
    remedy: () => say('no-secret-post.remedy'),
  },
  {
    id: 'in-post',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person }) => person.state === 'leaving' || person.state === 'left',
    says: () => say('leaving-already'),
    remedy: () => say('leaving-already.remedy'),
  },
  {
    id: 'past',
    clause: 'PEOPLE-013',
    kind: 'fields',
    fields: ['leaves_on'],
    broken: ({ input, now }) => input.leaves_on !== undefined && input.leaves_on > dateOf(now),
    says: () => say('future'),
    remedy: () => say('future.remedy'),
  },
]);
