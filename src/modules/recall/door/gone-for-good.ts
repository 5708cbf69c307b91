import { disposal } from '#modules/documents/door/facts/passed-on.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { cancel, meet } from '#kernel/obligation.ts';
import type { Loose } from './facts/loose.ts';
import { returnItem } from '../tables.ts';

/** A copy that is archived or destroyed is owed to nobody any more, and no return list waits for it. */
export function settleFor({ owed, listed }: Loose, status: 'archived' | 'destroyed', by: string, at: Instant): RowOp[] {
  return [
    ...meet(
      owed.filter(({ cause }) => cause === disposal),
      by,
      at,
    ),
    ...cancel(
      owed.filter(({ cause }) => cause !== disposal),
      by,
      at,
    ),
    ...listed.map(({ list_id, carrier_id }) => update(returnItem, { list_id, carrier_id }, { status })),
  ];
}
