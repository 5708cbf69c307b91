import { move } from '#kernel/custody.ts';
import { update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { channelOf } from '../../inputs-way.ts';
import { dispatch } from '../../tables.ts';
import type { SendingAsk } from './rules.ts';

/** The copies leave the registry's hand for the courier's. */
export function effects({ parcel, copies, escorts, input, actor, now }: SendingAsk, { newId }: EffectContext): Outcome {
  const channel = channelOf(input) ?? null;
  const courier = input.courier ?? input.service ?? channel ?? '';
  const set = {
    status: 'sent',
    sent_by: actor.id,
    sent_at: now,
    courier: escorts[0]?.name ?? courier,
    channel,
    escorts: escorts.map((one) => one.id),
    receipt_no: input.receipt_no ?? null,
  } as const;
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
