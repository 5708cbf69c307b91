import { insert, update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { appointment, department } from '../../tables.ts';
import type { Input } from './schema.ts';

/** A department head appointed is the head of his department. */
export function effects({ person, input, actor, now }: Ask<Appointee, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    person_id: person.id,
    role: input.role,
    since: now,
    until: null,
    granted_by: actor.id,
    document: input.document ?? null,
  };
  const heads = input.role === 'dept_head' && person.department_id !== null;
  return {
    effects: [
      insert(appointment, row),
      ...(heads ? [update(department, person.department_id as string, { head_id: person.id })] : []),
    ],
    result: { id },
    object: { table: 'appointment', id },
  };
}
