import { type Approval, chain } from '#kernel/approval.ts';
import { civilDay } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { onEvidence, vouchers } from '#kernel/evidence.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { say } from '../../phrases/post.ts';
import { coolingBegins, personLeft, roleEnded } from '../../door/happenings.ts';
import { allEnded } from '../../rules/losing.ts';
import { coolsFrom } from './starts.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const keepers = ['hr_dept', 'secrecy_office_head', 'secrecy_officer'] as const satisfies readonly RoleId[];

type LeaveAsk = Ask<Facts, Input>;

const officesOf = ({ appointments }: Pick<Facts, 'appointments'>) => appointments.map(({ role }) => role);

/** So long ago that it changes how long he cools off from now: not on the word of personnel alone. */
function longAgo({ input, earliest }: Pick<LeaveAsk, 'input' | 'earliest'>): boolean {
  return input.leaves_on !== undefined && input.leaves_on < earliest;
}

const [given, ofPerson] = onEvidence<LeaveAsk>('PEOPLE-013', ({ evidence, person }) => ({
  evidence,
  record: { table: 'person', id: person.id },
}));

export const rules = rulesFor<Facts, Input>()([
  onlyFor('PEOPLE-013', ...keepers),
  dateWithin({
    clause: 'PEOPLE-013',
    field: 'leaves_on',
    name: say('field.leaves_on'),
    value: ({ input }) => input.leaves_on,
    // A day long past is for the leader in charge, on evidence.
    between: ({ now }) => ({ from: null, to: civilDay(now) }),
  }),
  {
    ...given,
    broken: (ask) => longAgo(ask) && given.broken(ask),
    says: ({ earliest }) => say('long-ago', { earliest }),
    remedy: ({ earliest }) => say('long-ago.remedy', { earliest }),
  },
  ofPerson,
  {
    id: 'evidence-independent',
    clause: 'PEOPLE-013',
    kind: 'denied',
    broken: ({ evidence, person }) => evidence !== null && vouchers(evidence).includes(person.id),
    says: () => say('own-order'),
    remedy: () => say('own-order.remedy'),
  },
]);

export const causes = [
  brings(personLeft, (ask: LeaveAsk) => [{ ...ask, thing: ask.person.id, coolsOff: true }]),
  brings(coolingBegins, (ask: LeaveAsk) => [{ ...ask, thing: fresh, starts_on: coolsFrom(ask) }], {
    how: 'starts',
  }),
  brings(roleEnded, (ask: LeaveAsk) => allEnded(ask)),
];

/** A day long past is agreed to by the leader in charge. */
export function approval(ask: LeaveAsk): Approval {
  const { person, input, settings } = ask;
  const leader = chain({ clause: 'PEOPLE-013', roles: [setting(settings, 'PEOPLE-013.extend_approver')] });
  return {
    ...officeApproval(person),
    steps: longAgo(ask) ? leader : [],
    title: say('leave-post.title', { person: person.name }),
    summary: {
      person: person.name,
      post: person.post,
      leaves_on: input.leaves_on ?? null,
      roles: officesOf(ask),
      evidence_id: input.evidence_id ?? null,
    },
    content: `${person.id} ${input.leaves_on ?? ''} ${input.evidence_id ?? ''} ${officesOf(ask).sort().join(' ')}`,
  };
}
