import type { CivilDate } from '#kernel/json.ts';
import type { Field } from '../aliases.ts';
import { note, refuse } from '../remark.ts';
import type { Context } from './context.ts';
import { type Draft, add, cellOf, take } from './draft.ts';

/** No ledger in use is older than the state. */
const earliest = '1949-10-01';

export interface Times {
  readonly receivedAt: CivilDate | null;
  readonly madeAt: CivilDate | null;
  readonly dueAt: CivilDate | null;
}

/** The dates clauses count from: unreadable or impossible ones refuse the line. */
export function readTimes(draft: Draft, year: number | null, context: Context): Times {
  const receivedAt = take(draft, 'received_at', context.date(cellOf(draft, 'received_at'), year));
  const madeAt = dateOf(draft, 'made_at', year, context);
  const dueAt = take(draft, 'due_at', context.date(cellOf(draft, 'due_at'), year));
  if (receivedAt !== null && receivedAt > context.options.today)
    add(draft, 'received_at', refuse('date_future', { raw: receivedAt }));
  if (receivedAt !== null && receivedAt < earliest)
    add(draft, 'received_at', refuse('date_too_old', { raw: receivedAt }));
  if (dueAt !== null && receivedAt !== null && dueAt < receivedAt) {
    add(draft, 'due_at', refuse('due_before_received', { due: dueAt, received: receivedAt }));
  }
  return { receivedAt, madeAt, dueAt };
}

/** A date the carrier can do without: an unreadable one is noted and left out. */
export function dateOf(draft: Draft, field: Field, year: number | null, context: Context): CivilDate | null {
  if (!draft.columns.has(field)) return null;
  const read = context.date(cellOf(draft, field), year);
  if (read.remarks.some((remark) => remark.refuses)) {
    add(draft, field, note('date_dropped'));
    return null;
  }
  return take(draft, field, read);
}
