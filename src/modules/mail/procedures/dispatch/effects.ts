import { move } from '#kernel/custody.ts';
import { update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { channelOf } from '../../door/inputs-way.ts';
import { dispatch } from '#modules/documents/index.ts';
import { courierOf, type SendingAsk } from './rules.ts';

/** The copies leave the registry's hand for the courier's. */
export function effects(ask: SendingAsk, { newId }: EffectContext): Outcome {
  const { parcel, copies, escorts, input, actor, now } = ask;
  const at = instantIn(input.acted_at) ?? now;
  const channel = channelOf(input) ?? null;
  const courier = courierOf(input);
  const set = {
    status: 'sent',
    sent_by: actor.id,
    sent_at: at,
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
          at,
          note: parcel.no,
          set: { place_id: null },
        }),
      ),
    ],
    object: { table: 'dispatch', id: parcel.id },
    clauses: ['CARRIER-002'],
    result: { id: parcel.id },
    actedAt: instantIn(input.acted_at) ?? undefined,
  };
}
