import { type RowOp, update } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Finding } from '#kernel/verdict.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { parcelDifference } from '../../rules/parcel.ts';
import { dispatch } from '#modules/documents/index.ts';
import type { RecountAsk } from './rules.ts';

export function effects({ parcel, input, actor, now }: RecountAsk): Outcome {
  const at = instantIn(input.acted_at) ?? now;
  const set = { status: 'recounted', recounted_by: actor.id, recounted_at: at } as const;
  return {
    effects: [update(dispatch, parcel.id, set, { status: parcel.status })],
    object: { table: 'dispatch', id: parcel.id },
    clauses: ['CARRIER-002'],
    result: { id: parcel.id },
    actedAt: instantIn(input.acted_at) ?? undefined,
  };
}

/** A mismatch stops the parcel and is put to the drafting section. */
export function onRefused(ask: RecountAsk, findings: readonly Finding[], { newId }: EffectContext): RowOp[] {
  const { parcel, input, now, orderedBy } = ask;
  if (findings.length !== 1 || findings[0]?.rule !== 'agrees') return [];
  const alarm = {
    clause: 'CARRIER-042',
    object: { table: 'dispatch', id: parcel.id },
    kind: 'stopped',
    detail: { no: parcel.no, ...parcelDifference(parcel, input.numbers) },
    at: now,
  } as const;
  return [
    update(dispatch, parcel.id, { status: 'stopped', recounted_by: null, recounted_at: null }),
    raise({ id: newId(), to: { person: orderedBy }, ...alarm }),
    raise({ id: newId(), to: { role: 'registry_clerk' }, ...alarm }),
  ];
}
