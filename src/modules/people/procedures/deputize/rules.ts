import { dateOf } from '#kernel/calendar.ts';
import { brings } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { deputyGiven } from '../../door/happenings.ts';
import { roleGivenTo } from '../../rules/given.ts';
import type { Input } from './schema.ts';

/** Here the appointee is the deputy; the person he stands in for is the actor. */
export const rules = rulesFor<Appointee, Input>()([]);

export const causes = [
  brings(
    deputyGiven,
    (ask: Ask<Appointee, Input>) => {
      const { actor, input } = ask;
      return [{ ...roleGivenTo(ask), principal: actor, until: input.until, reason: input.reason }];
    },
    { kind: 'deputy', thing: 'deputy', role: 'deputy' },
  ),
];

/** CARRIER-015 `temp_designation_fields`: person, reason, end, and who approved it. */
export const approval: ProcedureRules<Input, Appointee>['approval'] = ({ person, actor, input }) => ({
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
