import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { deputy } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ person, input, actor, now }: Ask<Appointee, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    principal_id: actor.id,
    deputy_id: person.id,
    since: now,
    until: new Date(input.until as string).toISOString(),
    reason: input.reason as string,
    granted_by: actor.id,
  };
  return { effects: [insert(deputy, row)], result: { id }, object: { table: 'deputy', id } };
}
