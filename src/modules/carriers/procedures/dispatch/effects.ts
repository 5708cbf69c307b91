import { move } from '#kernel/custody.ts';
import { update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { DispatchAsk } from '../../rules/making.ts';
import { dispatch } from '../../tables.ts';
import type { Input } from './schema.ts';

/** The copies leave the registry's hand for the courier's. */
export function effects(ask: DispatchAsk<Input>, { newId }: EffectContext): Outcome {
  const { parcel, copies, input, actor, now } = ask;
  const courier = input.courier || input.service || '';
  const set = { status: 'sent', sent_by: actor.id, sent_at: now, courier: ask.courierName ?? courier } as const;
  return {
    effects: [
      update(dispatch, parcel.id, set, { status: 'recounted' }),
      ...copies.flatMap((copy) =>
        move({
          id: newId(),
          copy,
          to: { kind: 'courier', id: courier },
          step: 'dispatch',
          by: actor.id,
          at: now,
          note: parcel.no,
          set: { place_id: null },
        }),
      ),
    ],
    object: { table: 'dispatch', id: parcel.id },
    clauses: ['CARRIER-002'],
    result: { id: parcel.id },
  };
}
