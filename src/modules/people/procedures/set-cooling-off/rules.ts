import { plusDays, plusMonths } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import { chain } from '#kernel/approval.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { setting } from '#kernel/parameter.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases/post.ts';
import { keepers } from '../leave-post/rules.ts';
import { coolingChanged } from '../../door/happenings.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('PEOPLE-013', ...keepers),
  dateWithin({
    clause: 'PEOPLE-013',
    field: 'ends_on',
    name: say('field.ends_on'),
    value: ({ input }) => input.ends_on,
    between: ({ record, settings }) => ({
      from: plusDays(record.ends_on, 1),
      to: plusMonths(record.ends_on, 12 * setting(settings, 'LAW.window_set_cooling_off_ends_on')),
    }),
  }),
  required<Input>('PEOPLE-013', 'reason', say('field.reason')),
]);

export const causes = [
  brings(coolingChanged, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.record.id, ends_on: ask.input.ends_on }], {
    how: 'extended',
  }),
];

export const approval: ProcedureRules<Input, Facts>['approval'] = ({ record, name, input, settings }) => ({
  steps: chain({ clause: 'PEOPLE-013', roles: [setting(settings, 'PEOPLE-013.extend_approver')] }),
  then: 'execute',
  title: say('set-cooling-off.title', { person: name, until: input.ends_on }),
  summary: { person: name, ends_on: { before: record.ends_on, after: input.ends_on }, reason: input.reason ?? '' },
  content: `${record.id} ${record.ends_on} ${input.ends_on}`,
  beneficiaries: [record.person_id],
});
