import { type Approval, isOutside } from '#kernel/approval.ts';
import { onlyForThose } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say as saidOf } from '../../phrases/appointments.ts';
import { say } from '../../phrases/authority.ts';
import { granters, isRelation, roleName } from '#kernel/authority.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { officeGiven, type RoleEnded, roleEnded } from '../../door/happenings.ts';
import { headKinds, officeKinds, officesGiven } from '../../rules/given.ts';
import type { Appointment } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type AppointAsk = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  onlyForThose('SYSTEM-004', granters),
  {
    id: 'inside',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['role'],
    broken: ({ input }) => isOutside(input.role),
    says: ({ input }) => saidOf('outside', { role: roleName(input.role) }),
    remedy: () => saidOf('outside.remedy'),
  },
  {
    id: 'appointable',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['role'],
    broken: ({ input }) => isRelation(input.role),
    says: ({ input }) => say('relation', { role: roleName(input.role) }),
    remedy: () => say('relation.remedy'),
  },
  {
    id: 'not-held',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ appointments, input }) => appointments.some(({ role }) => role === input.role),
    says: () => saidOf('held'),
    remedy: () => saidOf('held.remedy'),
  },
]);

/** A department head appointed is the head of his department. */
export function heads({ input, person, headBefore }: Pick<AppointAsk, 'input' | 'person' | 'headBefore'>): boolean {
  return input.role === 'dept_head' && person.department_id !== null && person.id !== headBefore;
}

/** He loses the office to his successor, who holds it from the same moment. */
function succeeded(ask: AppointAsk, { person_id, role }: Appointment): RoleEnded {
  return {
    ...ask,
    person: { id: person_id, department_id: ask.person.department_id },
    role,
    ending: [role],
    signsAs: role,
    holders: { ...ask.holders, [role]: [...(ask.holders[role] ?? []), ask.person.id] },
    remaining: [],
    keeps: { lastListed: false },
    thing: person_id,
    as: { kind: 'office', thing: 'office', role },
  };
}

/** Whoever headed the department heads it no more; that he signs as head is told with his office where he loses that. */
function unheaded(ask: AppointAsk): RoleEnded[] {
  const { headBefore: id, replaced } = ask;
  if (id === null || !heads(ask)) return [];
  const told = replaced.some(({ person_id, role }) => person_id === id && role === 'dept_head');
  const none = { role: null, ending: [], remaining: [], keeps: { lastListed: false } };
  const person = { id, department_id: ask.person.department_id };
  return [{ ...ask, ...none, person, signsAs: told ? null : 'dept_head', thing: id, as: headKinds }];
}

export const causes = [
  brings(officeGiven, (ask: AppointAsk) => officesGiven(ask, ask.given, heads(ask)), officeKinds),
  brings(roleEnded, (ask: AppointAsk) => [...ask.replaced.map((one) => succeeded(ask, one)), ...unheaded(ask)]),
];

/** Those who have the office already have no voice in who else gets it, except where the successor takes their place. */
export function approval(ask: AppointAsk): Approval {
  const { person, input, holders } = ask;
  return {
    ...officeApproval(person),
    title: saidOf('appoint.title', { person: person.name, role: roleName(input.role) }),
    summary: { person: person.name, role: input.role },
    content: `${person.id} ${input.role}`,
    beneficiaries: [...new Set([person.id, ...(holders[input.role] ?? [])])],
    founding: true,
  };
}
