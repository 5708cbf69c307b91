import { zone } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { letter } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** A renewal runs on from the end of the letter before it. */
export function effects(
  { validUntil, owed, actor, now, settings }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const until = Temporal.Instant.from(validUntil ?? now)
    .toZonedDateTimeISO(zone)
    .add({ months: setting(settings, 'ORG-014.validity_months') })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
  return {
    effects: [
      insert(letter, { id, person_id: actor.id, signed_at: now, valid_until: until }),
      ...meet(owed, actor.id, now),
    ],
    result: { id, valid_until: until },
    object: { table: 'letter', id },
  };
}
