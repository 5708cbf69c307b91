import { instantOf } from '#kernel/calendar.ts';
import { civilDay } from '#kernel/civil.ts';
import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { training } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects({ input, shown, heldOn, actor, now }: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { kind, topic, hours, passed, trainer = null } = input;
  const at = heldOn === civilDay(now) ? now : instantOf(heldOn, '00:00');
  const proof = {
    trainer_id: trainer,
    attendance_id: shown.attendance?.id ?? null,
    paper_id: shown.paper?.id ?? null,
    certificate_id: shown.certificate?.id ?? null,
    recorded_by: actor.id,
  };
  const rows = [...new Set(input.people)].map((person_id) => ({
    id: newId(),
    person_id,
    kind,
    topic,
    hours,
    passed,
    ...proof,
    at,
  }));
  return {
    effects: rows.map((row) => insert(training, row)),
    result: { id: rows[0]?.id ?? '' },
    object: { table: 'training', id: rows[0]?.id ?? '' },
  };
}
