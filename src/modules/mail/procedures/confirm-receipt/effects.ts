import { move } from '#kernel/custody.ts';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Finding } from '#kernel/verdict.ts';
import { writeNumbers, readNumbers } from '#modules/documents/door/copy-numbers.ts';
import { type DispatchAsk, parcelDifference } from '../../rules/parcel.ts';
import { dispatch } from '#modules/documents/index.ts';
import { receipt } from '../../tables.ts';
import type { Input } from './schema.ts';

/** The copies are the other unit's now. */
export function effects(ask: DispatchAsk<Input>, { newId }: EffectContext): Outcome {
  const { parcel, copies, input, actor, now } = ask;
  const signed = {
    id: newId(),
    document_id: parcel.document_id,
    dispatch_id: parcel.id,
    listed: parcel.numbers,
    counted: writeNumbers(readNumbers(input.numbers) ?? []),
    handed_by: parcel.courier ?? '',
    received_by: input.signed_by ?? '',
    at: now,
  };
  const set = { status: 'received', received_by: input.signed_by, received_on: input.received_on } as const;
  const to = { kind: 'unit', id: parcel.recipient } as const;
  return {
    effects: [
      update(dispatch, parcel.id, set, { status: 'sent' }),
      insert(receipt, signed),
      ...copies.flatMap((copy) =>
        move({ id: newId(), copy, to, step: 'receive', by: actor.id, at: now, note: parcel.no }),
      ),
    ],
    object: { table: 'dispatch', id: parcel.id },
    clauses: ['CARRIER-002', 'CARRIER-007'],
    result: { id: parcel.id },
  };
}

/** CARRIER-007: what was sent and not signed for is told at once, by number. */
export function onRefused(ask: DispatchAsk<Input>, findings: readonly Finding[], { newId }: EffectContext): RowOp[] {
  const found = parcelDifference(ask.parcel, ask.input.numbers);
  if (!found || !findings.some((one) => one.rule === 'numbers') || findings.some((one) => one.kind === 'denied'))
    return [];
  return (['registry_clerk', 'secrecy_officer'] as const).map((role) =>
    raise({
      id: newId(),
      clause: 'CARRIER-007',
      to: { role },
      object: { table: 'dispatch', id: ask.parcel.id },
      kind: 'discrepancy',
      detail: { no: ask.parcel.no, ...found },
      at: ask.now,
    }),
  );
}
