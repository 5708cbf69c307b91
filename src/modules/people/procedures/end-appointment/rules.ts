import type { Approval } from '#kernel/approval.ts';
import { onlyForThose } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say as saidOf } from '../../phrases/appointments.ts';
import { say } from '../../phrases/authority.ts';
import { enders, giverOf, granters, roleName } from '#kernel/authority.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { roleEnded } from '../../door/happenings.ts';
import { officesEnded } from '../../rules/losing.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type EndAsk = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  onlyForThose('SYSTEM-004', granters),
  {
    id: 'not-self',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ person, actor }) => person.id === actor.id,
    says: () => say('own-role'),
    remedy: () => say('own-role.remedy'),
  },
  {
    id: 'held',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ appointments, input }) => !appointments.some(({ role }) => role === input.role),
    says: () => saidOf('not-held'),
    remedy: () => saidOf('not-held.remedy'),
  },
  {
    id: 'void-reason',
    clause: 'CONDUCT-019',
    kind: 'fields',
    fields: ['reason'],
    broken: ({ input }) => input.void_signatures && !input.reason,
    says: () => say('void-reason'),
    remedy: () => say('void-reason.remedy'),
  },
]);

export const causes = [
  brings(roleEnded, (ask: EndAsk) =>
    officesEnded(
      ask,
      ask.appointments.filter(({ role }) => role === ask.input.role).map(({ role }) => role),
    ),
  ),
];

/** What ends at once waits for nobody, but signatures lose their force only with a second person's. */
export function approval(ask: EndAsk): Approval {
  const { person, input } = ask;
  const asked = enders([input.role], ask);
  const giver = giverOf(input.role);
  const second = input.void_signatures && asked.length === 0 && giver ? [giver] : [];
  return {
    ...officeApproval(person, second),
    title: say('end-appointment.title', { person: person.name, role: roleName(input.role) }),
    summary: { person: person.name, role: input.role, void: input.void_signatures, reason: input.reason ?? null },
    content: `${person.id} ${input.role} ${input.void_signatures}`,
  };
}
