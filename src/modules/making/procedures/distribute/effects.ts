import { insert, update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { writeNumbers } from '#modules/documents/door/copy-numbers.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { take } from '#modules/documents/door/facts/series.ts';
import { outgoingNo, outgoingSeries, sequenceFor } from '#modules/documents/door/numbering.ts';
import { allot } from '../../rules/allotment.ts';
import { dispatch, printOrder } from '#modules/documents/index.ts';
import type { DistributeAsk } from './rules.ts';

/** One numbered parcel per recipient; the copies stay in the registry until they are sent. */
export function effects(ask: DistributeAsk, { newId }: EffectContext): Outcome {
  const { order, input, actor, now, year, standing } = ask;
  const document_id = ask.document.id;
  const sequence = sequenceFor(ask.settings, ask.document.sequence);
  const { parcels, kept } = allot(order, input.parcels);
  const numbers = parcels.length > 0 ? take(standing, outgoingSeries(sequence, year), parcels.length) : null;
  const packed = parcels.map((one, at) => ({
    id: newId(),
    no: outgoingNo(sequence, year, (numbers?.first ?? 0) + at),
    document_id,
    order_id: order.id,
    recipient: one.unit,
    copies: one.numbers.length,
    numbers: writeNumbers(one.numbers),
    status: 'packed' as const,
    packed_by: actor.id,
    packed_at: instantIn(input.acted_at) ?? now,
    recounted_by: null,
    recounted_at: null,
    sent_by: null,
    sent_at: null,
    courier: null,
    channel: null,
    escorts: [],
    receipt_no: null,
    received_by: null,
    received_on: null,
    unpacked_by: null,
    unpacked_at: null,
    unpacked_why: null,
  }));
  return {
    effects: [
      ...(numbers ? [numbers.op] : []),
      ...packed.map((row) => insert(dispatch, row)),
      update(printOrder, order.id, { status: 'distributed' }, { status: 'made' }),
    ],
    object: { table: 'print_order', id: order.id },
    clauses: ['CARRIER-002', 'CARRIER-042'],
    result: {
      id: order.id,
      kept: writeNumbers(kept),
      parcels: packed.map(({ id, no, recipient, copies, numbers: held }) => ({
        id,
        no,
        recipient,
        copies,
        numbers: held,
      })),
    },
    actedAt: instantIn(input.acted_at) ?? undefined,
  };
}
