import { insert, update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { department } from '#modules/organization/index.ts';
import { appointment } from '../../tables.ts';
import { endOffice } from '../../effects/offices.ts';
import type { Facts } from './facts.ts';
import { heads } from './rules.ts';
import type { Input } from './schema.ts';

/** A department head appointed is the head of his department; whoever succeeds another takes his place in the same act. */
export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { person, input, given, replaced, headBefore, officer, actor, now } = ask;
  const id = newId();
  const row = { person_id: person.id, since: now, until: null, granted_by: actor.id };
  return {
    effects: [
      ...given.map((role) => insert(appointment, { ...row, id: role === input.role ? id : newId(), role })),
      ...replaced.map((one) => endOffice(one, now)),
      ...(heads(ask)
        ? [update(department, person.department_id as string, { head_id: person.id }, { head_id: headBefore })]
        : []),
      ...(input.role === 'dept_secrecy_officer' ? meet(officer.owed, actor.id, now) : []),
    ],
    result: { id },
    object: { table: 'appointment', id },
  };
}
