import { onlyFor, preparedRules } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { say as saidOf } from '../../phrases/authority.ts';
import { designators, isAdministrator, roleName } from '#kernel/authority.ts';
import { listedRule } from '#kernel/ending.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import type { Input } from './schema.ts';

export const listKeepers = [
  'secrecy_office_head',
  'secrecy_officer',
  'security_admin',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<Appointee, Input>()([
  onlyFor('CARRIER-050', ...listKeepers),
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
    broken: (ask) => ask.input.designated && administers(ask) !== undefined,
    says: (ask) => saidOf('listed-administrator', { role: roleName(administers(ask) as RoleId) }),
    remedy: () => saidOf('listed-administrator.remedy'),
  },
  listedRule<Ask<Appointee, Input>>((ask) => (ask.input.designated ? null : ask)),
  {
    id: 'in-post',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ input, person }) => input.designated && (person.state === 'leaving' || person.state === 'left'),
    says: () => say('left'),
    remedy: () => say('left.remedy'),
  },
  {
    id: 'core',
    clause: 'PEOPLE-001',
    kind: 'state',
    broken: ({ input, person, settings }) =>
      input.designated && person.grade !== setting(settings, 'PEOPLE-001.grade_top_secret'),
    says: () => say('not-core'),
    remedy: () => say('not-core.remedy'),
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
  ...preparedRules<Ask<Appointee, Input>>(({ input, person, pledged, trained }) =>
    input.designated ? { grade: person.grade, pledged, trained } : null,
  ),
]);

function administers({ appointments }: Appointee): RoleId | undefined {
  return appointments.map(({ role }) => role).find(isAdministrator);
}

/** Taking somebody off the list waits for nobody. */
export const approval: ProcedureRules<Input, Appointee>['approval'] = (ask) => {
  const { person, input } = ask;
  return input.designated
    ? {
        ...officeApproval(person, designators(ask), 'CARRIER-050'),
        title: say('designate.title', { person: person.name }),
        summary: { person: person.name, post: person.post, grade: person.grade, measures: input.measures ?? [] },
        content: JSON.stringify([person.id, 'designated', input.measures ?? []]),
      }
    : null;
};
