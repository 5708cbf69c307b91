import { dateOf } from '#kernel/calendar.ts';
import { chain } from '#kernel/approval.ts';
import { preparedRules, required } from '#kernel/common-rules.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
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
  {
    id: 'ahead',
    clause: 'CARRIER-015',
    kind: 'fields',
    fields: ['until'],
    broken: ({ input, now }) => input.until !== undefined && Date.parse(input.until) <= Date.parse(now),
    says: () => say('until-past'),
    remedy: () => say('until-past.remedy'),
  },
  {
    id: 'in-post',
    clause: 'CARRIER-015',
    kind: 'state',
    broken: ({ person }) => person.state !== 'active',
    says: () => say('deputy-left'),
    remedy: () => say('deputy-left.remedy'),
  },
  ...preparedRules<Ask<Appointee, Input>>(({ person, pledged, trained }) => ({
    grade: person.grade,
    pledged,
    trained,
  })),
]);

/** CARRIER-015 `temp_designation_fields`: person, reason, end, and who approved it. */
export const approval: ProcedureRules<Input, Appointee>['approval'] = ({ person, actor, input }) => ({
  steps: chain({ clause: 'CARRIER-015', roles: ['dept_head'] }),
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
