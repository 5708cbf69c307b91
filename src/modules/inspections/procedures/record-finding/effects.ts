import { dateOf } from '#kernel/calendar.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { makeFinding, rectifyBy } from '../../effects.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects(
  { input, department, actor, now, settings }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const finding = {
    id,
    inspection: input.inspection ?? null,
    clause: input.clause,
    person: input.person ?? null,
    department,
    what: input.what as string,
    serious: input.serious,
    dueOn: input.due_on ?? rectifyBy(dateOf(now), settings),
    by: actor.id,
    at: now,
  };
  return {
    effects: makeFinding(finding, newId),
    result: { id, due_on: finding.dueOn },
    object: { table: 'finding', id },
    clauses: [input.clause, 'INSPECT-004'],
  };
}
