import { chain } from '#kernel/approval.ts';
import { onlyFor, preparedRules } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import type { Input } from './schema.ts';

export const listKeepers = ['secrecy_office_head', 'secrecy_officer'] as const satisfies readonly RoleId[];

export const rules = rulesFor<Appointee, Input>()([
  onlyFor('CARRIER-050', ...listKeepers),
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
    broken: ({ input }) => input.designated && !input.measures?.length,
    says: () => say('no-measures'),
    remedy: () => say('no-measures.remedy'),
  },
  ...preparedRules<Ask<Appointee, Input>>(({ input, person, pledged, trained }) =>
    input.designated ? { grade: person.grade, pledged, trained } : null,
  ),
]);

/** Taking somebody off the list waits for nobody. */
export const approval: ProcedureRules<Input, Appointee>['approval'] = ({ person, input }) =>
  input.designated
    ? {
        steps: chain({ clause: 'CARRIER-050', roles: ['leader_in_charge'] }),
        then: 'execute',
        title: say('designate.title', { person: person.name }),
        summary: { person: person.name, post: person.post, grade: person.grade, measures: input.measures ?? [] },
        content: JSON.stringify([person.id, 'designated', input.measures ?? []]),
        beneficiaries: [person.id],
      }
    : null;
