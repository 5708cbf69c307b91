import { dateOf } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import { meet, raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { headOf } from '../../rules/head.ts';
import { closingCheck } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects({ place, owed, input, actor, now }: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const fault = input.fault?.trim() || null;
  const object = { table: 'closing_check', id };
  const row = { id, place_id: place.id, on: dateOf(now), items: input.items, fault, by: actor.id, at: now };
  const told = raise({
    id: newId(),
    clause: 'SITE-008',
    to: headOf(place),
    object,
    kind: 'fault',
    detail: { fault },
    at: now,
  });
  return {
    effects: [insert(closingCheck, row), ...meet(owed, actor.id, now), ...(fault ? [told] : [])],
    result: { id },
    object,
  };
}
