import { type Approval, isOutside } from '#kernel/approval.ts';
import { onlyForThose, preparedRules } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say as saidOf } from '../../phrases/appointments.ts';
import { say } from '../../phrases/authority.ts';
import { chairFollows, excluded, givers, granters, isAdministrator, isRelation, roleName } from '#kernel/authority.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type AppointAsk = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  onlyForThose('SYSTEM-004', granters),
  {
    id: 'not-self',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ person, actor }) => person.id === actor.id,
    says: () => saidOf('self'),
    remedy: () => saidOf('self.remedy'),
  },
  {
    id: 'exclusive',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: (ask) => barring(ask) !== undefined,
    says: (ask) => say('exclusive', { role: roleName(ask.input.role), held: roleName(barring(ask) as RoleId) }),
    remedy: () => say('exclusive.remedy'),
  },
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
    id: 'chair-follows',
    clause: 'ORG-001',
    kind: 'state',
    broken: (ask) => ask.input.role === 'committee_chair' && chairFollows(ask.settings) && !isPrincipal(ask),
    says: () => say('chair'),
    remedy: () => say('chair.remedy'),
  },
  {
    id: 'in-post',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ person }) => person.state === 'leaving' || person.state === 'left',
    says: () => saidOf('left'),
    remedy: () => saidOf('left.remedy'),
  },
  {
    id: 'not-held',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ appointments, input }) => appointments.some(({ role }) => role === input.role),
    says: () => saidOf('held'),
    remedy: () => saidOf('held.remedy'),
  },
  ...preparedRules<AppointAsk>(({ person, pledged, trained, input }) =>
    isAdministrator(input.role) ? null : { grade: person.grade, pledged, trained },
  ),
]);

function barring({ appointments, input }: AppointAsk): RoleId | undefined {
  return excluded(
    input.role,
    appointments.map(({ role }) => role),
  );
}

function isPrincipal({ appointments }: AppointAsk): boolean {
  return appointments.some(({ role }) => role === 'principal');
}

/** Those who have the office already have no voice in who else gets it, except where the successor takes their place. */
export function approval(ask: AppointAsk): Approval {
  const { person, input, holders } = ask;
  return {
    ...officeApproval(person, givers(input.role, ask)),
    title: saidOf('appoint.title', { person: person.name, role: roleName(input.role) }),
    summary: { person: person.name, role: input.role },
    content: `${person.id} ${input.role}`,
    beneficiaries: [...new Set([person.id, ...(holders[input.role] ?? [])])],
    founding: true,
  };
}
