import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { MessageCode } from './messages.ts';

/** By which clause a line of an old ledger is refused, by what is said of it. */
export const refusedBy = {
  level_not_cleared: 'CARRIER-001',
  copy_two_holders: 'CARRIER-002',
  date_future: 'CARRIER-002',
  date_too_old: 'CARRIER-002',
  document_differs: 'CARRIER-002',
  known_differs: 'CARRIER-002',
  number_became_date: 'CARRIER-002',
  number_lost_digits: 'CARRIER-002',
  title_missing: 'CARRIER-002',
  copy_no_became_date: 'CARRIER-007',
  copy_no_repeated: 'CARRIER-007',
  copy_no_reversed: 'CARRIER-007',
  copy_no_too_many: 'CARRIER-007',
  copy_no_unreadable: 'CARRIER-007',
  count_mismatch: 'CARRIER-007',
  count_too_large: 'CARRIER-007',
  count_unreadable: 'CARRIER-007',
  count_zero: 'CARRIER-007',
  level_not_designated: 'CARRIER-050',
  due_before_received: 'CARRIER-058',
  level_ambiguous: 'CLASSIFY-013',
  level_missing: 'CLASSIFY-013',
  level_several: 'CLASSIFY-013',
  level_trade_secret: 'CLASSIFY-013',
  level_unknown: 'CLASSIFY-013',
  period_conflict: 'CLASSIFY-016',
  period_long: 'CLASSIFY-016',
  period_missing_company: 'CLASSIFY-016',
  period_over_ceiling: 'CLASSIFY-016',
  period_unreadable: 'CLASSIFY-016',
  level_unpledged: 'PEOPLE-005',
  level_untrained: 'PEOPLE-006',
} as const satisfies Partial<Record<MessageCode, ClauseId>>;

export function clauseOf(code: MessageCode): ClauseId | undefined {
  return (refusedBy as Partial<Record<MessageCode, ClauseId>>)[code];
}

/** What every line is asked as it is read. */
export const askedOfLines: readonly ClauseId[] = [...new Set(Object.values(refusedBy))];
