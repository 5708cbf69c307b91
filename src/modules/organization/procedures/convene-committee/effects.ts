import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { spanOf } from '#kernel/recurring.ts';
import type { Ask } from '#kernel/verdict.ts';
import { committeeMeeting } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ input, actor }: Ask<object, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    period: spanOf('half_year', input.held_on).key,
    held_on: input.held_on,
    place: input.place ?? null,
    agenda: [...input.agenda, ...input.others],
    attendees: [],
    minutes: {},
    status: 'convened' as const,
    convened_by: actor.id,
    closed_by: null,
    closed_at: null,
  };
  return { effects: [insert(committeeMeeting, row)], result: { id }, object: { table: 'committee_meeting', id } };
}
