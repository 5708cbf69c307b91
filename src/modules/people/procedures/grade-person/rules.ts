import { chain } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { approversOf } from '#kernel/parameter.ts';
import { brings, bringsUnasked } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import type { Graded } from '../../facts/graded.ts';
import { say } from '../../phrases/post.ts';
import { gradeName } from '../../rules/post.ts';
import { gradeSet, personMoved } from '../../door/happenings.ts';
import type { Input } from './schema.ts';

export const proposers = [
  'dept_secrecy_officer',
  'dept_head',
  'hr_dept',
  'secrecy_office_head',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<Graded, Input>()([onlyFor('PEOPLE-002', ...proposers)]);

export const causes = [
  brings(gradeSet, (ask: Ask<Graded, Input>) => {
    const { input, reviews, person } = ask;
    return [{ ...ask, thing: person.id, grade: input.grade, basis: input.basis, underReview: reviews.length > 0 }];
  }),
  bringsUnasked(personMoved, 'he takes up the post for which his grade is decided, and the grade is asked'),
];

/** The nomination is the proposer's own; the department's head reviews it, the leader approves it. */
export const approval: ProcedureRules<Input, Graded>['approval'] = (ask) => {
  const { person, input, settings } = ask;
  const named = (approversOf(settings, 'PEOPLE-002', {}) ?? []).filter((role) => role !== 'dept_secrecy_officer');
  const roles = others(named, ask);
  const [before, after] = [person.grade, input.grade].map(gradeName);
  return {
    steps: chain({ clause: 'PEOPLE-002', roles }),
    then: 'execute',
    title: say('grade-person.title', { person: person.name, before: before ?? '', after: after ?? '' }),
    summary: {
      person: person.name,
      post: person.post,
      grade: { before: person.grade, after: input.grade },
      basis: input.basis ?? '',
    },
    content: `${person.id} ${person.grade} ${input.grade}`,
    beneficiaries: [person.id],
    departmentId: person.department_id,
  };
};

/**
 * Nobody decides on his own grade: the review of a department's head falls away for himself, and where the one person in charge
 * of secrecy is graded the principal decides alone.
 */
function others(roles: readonly RoleId[], { person, appointments, headOf }: Appointee): readonly RoleId[] {
  if (appointments.some(({ role }) => role === 'leader_in_charge') && roles.includes('leader_in_charge'))
    return ['principal'];
  const ownHead = person.department_id !== null && headOf.includes(person.department_id);
  return ownHead ? roles.filter((role) => role !== 'dept_head') : roles;
}
