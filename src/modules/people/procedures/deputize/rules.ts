import { plusHours } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { dateOf } from '#kernel/calendar.ts';
import type { Actor } from '#kernel/actor.ts';
import { chain } from '#kernel/approval.ts';
import { required } from '#kernel/common-rules.ts';
import type { PersonGrade, RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { say as saidOf } from '../../phrases/authority.ts';
import { roleGiven } from '#modules/organization/door/happenings.ts';
import { roleGivenTo } from '../../rules/given.ts';
import { isAdministrator } from '#kernel/authority.ts';
import type { Input } from './schema.ts';

/** Here the appointee is the deputy; the person he stands in for is the actor. */
export const rules = rulesFor<Appointee, Input>()([
  required<Input>('CARRIER-015', 'until', say('field.until')),
  required<Input>('CARRIER-015', 'reason', say('field.reason')),
  {
    id: 'another',
    clause: 'CARRIER-015',
    kind: 'fields',
    fields: ['deputy'],
    broken: ({ person, actor }) => person.id === actor.id,
    says: () => say('own-deputy'),
    remedy: () => say('own-deputy.remedy'),
  },
  dateWithin({
    clause: 'CARRIER-015',
    field: 'until',
    name: say('field.until'),
    value: ({ input }) => input.until,
    between: ({ now, settings }) => ({
      from: now,
      to: plusHours(now, 24 * setting(settings, 'LAW.window_deputize_until')),
    }),
  }),
  {
    id: 'in-post',
    clause: 'CARRIER-015',
    kind: 'state',
    broken: ({ person }) => person.state === 'onboarding' || person.state === 'left',
    says: () => say('deputy-left'),
    remedy: () => say('deputy-left.remedy'),
  },
  {
    id: 'no-administrator',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ appointments, actor }) =>
      [...appointments.map(({ role }) => role), ...actor.roles].some(isAdministrator),
    says: () => saidOf('deputy-administrator'),
    remedy: () => saidOf('deputy-administrator.remedy'),
  },
  {
    // What he would receive and keep is what the other may know.
    id: 'grade-enough',
    clause: 'PEOPLE-001',
    kind: 'state',
    broken: ({ person, actor }) => gradeRank(person.grade) < gradeRank(actor.grade),
    says: () => saidOf('deputy-grade'),
    remedy: () => saidOf('deputy-grade.remedy'),
  },
]);

export const causes = [
  brings(roleGiven, (ask: Ask<Appointee, Input>) => [roleGivenTo(ask)], {
    kind: 'deputy',
    thing: 'deputy',
    role: 'deputy',
  }),
];

const gradeOrder: readonly PersonGrade[] = ['none', 'general', 'important', 'core'];
const gradeRank = (grade: PersonGrade) => gradeOrder.indexOf(grade);

/** The next above the person replaced: the head of his department, and above a leader his own superior. */
function superior({ roles }: Pick<Actor, 'roles'>): RoleId {
  if (roles.includes('principal')) return 'superior_dept';
  return roles.includes('leader_in_charge') ? 'principal' : 'dept_head';
}

/** CARRIER-015 `temp_designation_fields`: person, reason, end, and who approved it. */
export const approval: ProcedureRules<Input, Appointee>['approval'] = ({ person, actor, input }) => ({
  steps: chain({ clause: 'CARRIER-015', roles: [superior(actor)] }),
  then: 'execute',
  title: say('deputize.title', {
    person: actor.name,
    deputy: person.name,
    until: input.until ? dateOf(input.until) : '',
  }),
  summary: { deputy: person.name, until: input.until ?? null, reason: input.reason ?? null },
  content: `${actor.id} ${person.id} ${input.until}`,
  beneficiaries: [person.id],
});
