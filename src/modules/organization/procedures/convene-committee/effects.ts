import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { committeeMeeting } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects({ input, period, actor }: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    period,
    held_on: input.held_on,
    place: input.place ?? null,
    agenda: [...input.agenda, ...input.others],
    reason: input.reason ?? null,
    attendees: [],
    minutes: {},
    status: 'convened' as const,
    convened_by: actor.id,
    closed_by: null,
    closed_at: null,
  };
  return { effects: [insert(committeeMeeting, row)], result: { id }, object: { table: 'committee_meeting', id } };
}
