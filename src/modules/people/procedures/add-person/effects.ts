import { dateOf } from '#kernel/calendar.ts';
import { makeCode } from '#kernel/code.ts';
import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { newcomerSeries } from '../../facts/newcomer.ts';
import { taken } from '#modules/organization/door/series.ts';
import { person } from '../../tables.ts';
import { meets } from '../../rules/proposal.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { input, initials, codes, employeeNos, actor, now } = ask;
  const id = newId();
  const code = makeCode('person', codes.last + 1);
  const employee_no = String(employeeNos.last + 1).padStart(4, '0');
  const row = {
    id,
    code,
    name: input.name,
    initials,
    employee_no,
    department_id: input.department ?? null,
    post: input.post,
    grade: 'none' as const,
    state: input.secret ? ('onboarding' as const) : ('active' as const),
    leadership: input.leadership,
    joined_on: dateOf(now),
    top_secret_designated: false,
  };
  return {
    effects: [
      insert(person, row),
      taken(newcomerSeries.codes, codes),
      taken(newcomerSeries.employeeNos, employeeNos),
      ...meets(ask, actor.id, now, id),
    ],
    result: { id, code, employee_no },
    object: { table: 'person', id },
  };
}
