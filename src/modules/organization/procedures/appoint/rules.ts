import { chain } from '#kernel/approval.ts';
import { onlyFor, preparedRules } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { administrators, granters, isAdministrator, isOutside, roleName } from '../../rules/appointments.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Appointee, Input>()([
  onlyFor('SYSTEM-004', ...granters),
  {
    id: 'not-self',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ person, actor }) => person.id === actor.id,
    says: () => say('self'),
    remedy: () => say('self.remedy'),
  },
  {
    id: 'exclusive',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: (ask) => otherOffice(ask) !== undefined,
    says: (ask) => say('exclusive', { role: roleName(otherOffice(ask) as RoleId) }),
    remedy: () => say('exclusive.remedy'),
  },
  {
    id: 'inside',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['role'],
    broken: ({ input }) => isOutside(input.role),
    says: ({ input }) => say('outside', { role: roleName(input.role) }),
    remedy: () => say('outside.remedy'),
  },
  {
    id: 'in-post',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ person }) => person.state === 'leaving' || person.state === 'left',
    says: () => say('left'),
    remedy: () => say('left.remedy'),
  },
  {
    id: 'not-held',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ appointments, input }) => appointments.some(({ role }) => role === input.role),
    says: () => say('held'),
    remedy: () => say('held.remedy'),
  },
  ...preparedRules<Ask<Appointee, Input>>(({ person, pledged, trained, input }) =>
    isAdministrator(input.role) ? null : { grade: person.grade, pledged, trained },
  ),
]);

/** The other administrator's office this person holds, when he is to be given one. */
function otherOffice({ appointments, input }: Ask<Appointee, Input>): RoleId | undefined {
  if (!isAdministrator(input.role)) return undefined;
  return administrators.find((role) => role !== input.role && appointments.some((one) => one.role === role));
}

/** While nobody is in charge of secrecy yet, the security administrator sets the unit up alone. */
export const approval: ProcedureRules<Input, Appointee>['approval'] = ({ person, input, approver }) =>
  approver
    ? {
        steps: chain({ clause: 'SYSTEM-004', roles: ['leader_in_charge'] }),
        then: 'execute',
        title: say('appoint.title', { person: person.name, role: roleName(input.role) }),
        summary: { person: person.name, role: input.role, document: input.document ?? null },
        content: `${person.id} ${input.role}`,
        beneficiaries: [person.id],
      }
    : null;
