import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { roleGiven } from '#modules/organization/door/happenings.ts';
import { roleEnded } from '../../door/happenings.ts';
import { roleGivenTo } from '../../rules/given.ts';
import { listingEnded } from '../../rules/losing.ts';
import type { Input } from './schema.ts';

export const listKeepers = [
  'secrecy_office_head',
  'secrecy_officer',
  'security_admin',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<Appointee, Input>()([
  onlyFor('CARRIER-050', ...listKeepers),
  {
    id: 'by-another',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ input, person, actor }) => !input.designated && person.id === actor.id,
    says: () => say('self'),
    remedy: () => say('self.remedy'),
  },
  {
    id: 'changes',
    clause: 'CARRIER-050',
    kind: 'state',
    broken: ({ input, person }) => input.designated === person.top_secret_designated,
    says: () => say('unchanged'),
    remedy: () => say('unchanged.remedy'),
  },
  {
    id: 'measures',
    clause: 'CARRIER-050',
    kind: 'fields',
    fields: ['measures'],
    broken: ({ input }) => input.designated && (!input.measures?.length || input.measures.some(namesNothing)),
    says: () => say('no-measures'),
    remedy: () => say('no-measures.remedy'),
  },
]);

const kinds = { kind: 'designation', thing: 'person', role: 'designated' };

export const causes = [
  brings(roleGiven, (ask: Ask<Appointee, Input>) => (ask.input.designated ? [roleGivenTo(ask)] : []), kinds),
  // No office ends with it, so nobody's signature either.
  brings(
    roleEnded,
    (ask: Ask<Appointee, Input>) => (ask.input.designated ? [] : listingEnded({ ...ask, awaited: [] })),
    kinds,
  ),
];

/** Taking somebody off the list waits for nobody. */
export const approval: ProcedureRules<Input, Appointee>['approval'] = (ask) => {
  const { person, input } = ask;
  return input.designated
    ? {
        ...officeApproval(person),
        title: say('designate.title', { person: person.name }),
        summary: { person: person.name, post: person.post, grade: person.grade, measures: input.measures ?? [] },
        content: JSON.stringify([person.id, 'designated', input.measures ?? []]),
      }
    : null;
};
