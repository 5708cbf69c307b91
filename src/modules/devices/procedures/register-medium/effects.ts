import { move, person } from '#kernel/custody.ts';
import { insert } from '#kernel/effect.ts';
import { levelRank } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { scopeOf } from '../../scope.ts';
import { media, medium } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Before it is given to its keeper it lies in the registry. */
const entered = { hand: 'registry', hand_id: null, turn: 0 } as const;

export function effects({ input, settings, actor, now }: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    no: asStamped(input.no),
    kind: input.kind,
    serial: asStamped(input.serial),
    regime: input.regime,
    mark: markOf(settings, { level: input.level, regime: input.regime, period: null }),
    ...entered,
    since: now,
    due_at: null,
    place_id: input.place ?? null,
    status: 'in_use' as const,
    registered_by: actor.id,
    registered_at: now,
    level: levelRank[input.level],
    scope: scopeOf(input.keeper),
    barred: [],
  };
  const given = { id: newId(), copy: row, to: person(input.keeper), step: 'register', by: actor.id, at: now };
  return {
    effects: [insert(medium, row), ...move(given, media)],
    result: { id, mark: row.mark },
    object: { table: 'medium', id },
  };
}

/** One medium has one number, however it is typed: a second entry of it would bear a mark of its own (DEVICE-013). */
function asStamped(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}
