import { dateOf, instantOf } from '#kernel/calendar.ts';
import type { Instant } from '#kernel/json.ts';
import { isClassified, levelRank } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { Settings } from '#kernel/parameter.ts';
import { endsOn } from '#kernel/period.ts';
import type { PlannedDocument } from '../../door/sheet/plan.ts';
import type { Document } from '#modules/documents/index.ts';

/** A document of the old ledger as the register keeps it. The registry needs to know what it keeps. */
export function documentRow(
  item: PlannedDocument,
  id: string,
  now: Instant,
  settings: Settings,
): Omit<Document, 'unit_id'> {
  const { level, regime, period, issuedOn, receivedOn } = item;
  const start = issuedOn ?? receivedOn;
  const expires_on = period && start ? endsOn(period, start) : null;
  const received = receivedOn === null ? null : instantOf(receivedOn, '09:00');
  return {
    id,
    sequence: isClassified(level) ? 'classified' : 'ordinary',
    source: 'import',
    kind: item.kind,
    doc_no: item.number,
    title: item.title,
    issuer: item.issuer,
    regime,
    period,
    mark: markOf(settings, { level, regime, period }),
    issued_on: issuedOn,
    expires_on,
    register_no: item.registerNo,
    opened_at: received,
    registered_at: received ?? now,
    return_by: null,
    province_level: item.provinceLevel,
    issuer_rank: null,
    department_id: null,
    source_ids: [],
    copies_made: item.copies.length,
    status: expires_on !== null && expires_on <= dateOf(now) ? 'ended' : 'active',
    reviewed_at: null,
    search: item.search,
    created_at: now,
    level: levelRank[level],
    scope: ['duty:registry', ...item.scope],
    barred: [],
  };
}
