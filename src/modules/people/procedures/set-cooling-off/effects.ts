import { update } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { extend } from '#kernel/term.ts';
import type { Ask } from '#kernel/verdict.ts';
import { coolingOff } from '../../tables.ts';
import { cooling } from '../../terms.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects({ record, input, now }: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const object = { table: 'cooling_off', id: record.id };
  const detail = { before: record.ends_on, ends_on: input.ends_on, reason: input.reason ?? '' };
  const to = { person: record.person_id };
  return {
    effects: [
      extend(cooling, record.id, { from: record.ends_on, to: input.ends_on }),
      update(coolingOff, record.id, { note: input.reason ?? null }),
      raise({ id: newId(), clause: 'PEOPLE-013', to, object, kind: 'extended', detail, at: now }),
    ],
    result: { id: record.id, ends_on: input.ends_on },
  };
}
