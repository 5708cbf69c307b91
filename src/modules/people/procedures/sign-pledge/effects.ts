import { zone } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { pledge } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects(
  { template, owed, actor, now, settings }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const until = Temporal.Instant.from(now)
    .toZonedDateTimeISO(zone)
    .add({ months: setting(settings, 'PEOPLE-005.validity_months') })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
  const row = { id, person_id: actor.id, template_id: template.id, signed_at: now, valid_until: until };
  return {
    effects: [insert(pledge, row), ...meet(owed, actor.id, now)],
    result: { id, valid_until: until },
    account: { kind: 'use-confirmation' },
    object: { table: 'pledge', id },
    clauses: [...new Set(template.items.map(({ clause }) => clause))],
  };
}
