import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases/moves.ts';
import { say as sayProposal } from '../../phrases/proposals.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { agreeing } from '../../rules/accounts.ts';
import { isOfDepartment } from '#kernel/authority.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { type PersonMoved, personMoved, type RoleEnded, roleEnded } from '../../door/happenings.ts';
import { proposalOpen } from '../../rules/proposal.ts';
import { headsEnded, officesEnded } from '../../rules/losing.ts';
import type { Appointment } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const keepers = [...accountKeepers, 'hr_dept'] as const satisfies readonly RoleId[];

export function moves({ person, input }: Pick<Ask<Facts, Input>, 'person' | 'input'>): boolean {
  return input.department !== undefined && input.department !== person.department_id;
}

export function newPost({ person, input }: Pick<Ask<Facts, Input>, 'person' | 'input'>): boolean {
  return input.post !== undefined && input.post !== person.post;
}

export function lost(ask: Pick<Ask<Facts, Input>, 'person' | 'input' | 'appointments'>): readonly Appointment[] {
  return moves(ask) ? ask.appointments.filter(({ role }) => isOfDepartment(role)) : [];
}

function newRank({ person, input }: Pick<Ask<Facts, Input>, 'person' | 'input'>): boolean {
  return leads({ person, input }) !== person.leadership;
}

function leads({ person, input }: Pick<Ask<Facts, Input>, 'person' | 'input'>): boolean {
  return input.leadership === undefined ? person.leadership : input.leadership === 'in';
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-004', ...keepers),
  {
    id: 'changes',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: (ask) => !moves(ask) && !newPost(ask) && !newRank(ask),
    says: () => say('unmoved'),
    remedy: () => say('unmoved.remedy'),
  },
  proposalOpen,
  {
    id: 'proposal-of-him',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['proposal'],
    broken: ({ proposal, person }) => proposal !== null && proposal.person_id !== person.id,
    says: () => sayProposal('other-person'),
    remedy: () => sayProposal('other-person.remedy'),
  },
  {
    id: 'proposal-moves',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['department'],
    broken: (ask) => ask.proposal !== null && !moves(ask),
    says: () => sayProposal('no-move'),
    remedy: () => sayProposal('no-move.remedy'),
  },
]);

/** He comes to another department; or his post or rank changes where he is, which opens nothing. */
const how = (ask: Ask<Facts, Input>) => (moves(ask) ? 'moves' : newPost(ask) ? 'post' : 'rank');

/** The offices of his department end when he leaves it, and he heads it no more. */
function ended(ask: Ask<Facts, Input>): RoleEnded[] {
  const ending = lost(ask).map(({ role }) => role);
  const from = { ...ask, forGood: true } as const;
  return [...officesEnded(from, ending), ...(moves(ask) && !ending.includes('dept_head') ? headsEnded(from) : [])];
}

function moved(ask: Ask<Facts, Input>): PersonMoved {
  const { actor, now, unit, settings, calendar, person, pledged, trained, holds, keeps } = ask;
  const around = { actor, now, unit, settings, calendar };
  const ready = { id: person.id, state: person.state, grade: person.grade, pledged, trained };
  const department = ask.to?.id ?? person.department_id;
  const to = { department, newRank: newRank(ask), namesakes: [] };
  return { ...around, thing: person.id, person: ready, ...to, holds, keeps, as: { how: how(ask) } };
}

export const causes = [brings(personMoved, (ask: Ask<Facts, Input>) => [moved(ask)]), brings(roleEnded, ended)];

/** To belong to another department is to know what it knows, and to the leadership is to lead: who sets the rights agrees first (SYSTEM-004 `setter`). */
export const approval: ProcedureRules<Input, Facts>['approval'] = (ask) => {
  const { person, from, to, input, appointments, settings } = ask;
  if (!moves(ask) && !newRank(ask)) return null;
  const agreed = agreeing(
    appointments.map((one) => one.role),
    settings,
  );
  const post = input.post ?? person.post;
  return {
    ...officeApproval(person, [agreed]),
    title: moves(ask)
      ? say('change-person.title', { person: person.name, department: to?.name ?? '' })
      : say('change-person.rank', { person: person.name }),
    summary: {
      person: person.name,
      department: { before: from?.name ?? null, after: to?.name ?? from?.name ?? null },
      leadership: { before: person.leadership, after: leads(ask) },
      post,
      reason: input.reason,
    },
    content: `${person.id} ${person.department_id ?? ''} ${to?.id ?? ''} ${post} ${leads(ask)}`,
  };
};
