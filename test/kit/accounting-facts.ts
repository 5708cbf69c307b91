import type { ReturnItem, ReturnList } from '#modules/carriers/tables/recall.ts';
import { morning } from './carriers-hands.ts';

export const returnList: ReturnList = {
  unit_id: 'u',
  id: 'l',
  kind: 'document',
  document_id: 'doc',
  period: null,
  reason: null,
  due_at: '2026-03-10T15:59:59.999Z',
  opened_by: 'clerk',
  opened_at: morning,
  status: 'open',
  closed_at: null,
  level: 4,
  scope: ['duty:registry'],
  barred: [],
};

export function returnItem(patch: Partial<ReturnItem> = {}): ReturnItem {
  return {
    unit_id: 'u',
    list_id: 'l',
    carrier_id: 'c1',
    status: 'open',
    reason: null,
    collected_from: null,
    collected_by: null,
    collected_at: null,
    recipient: null,
    received_by: null,
    returned_by: null,
    returned_at: null,
    opened_at: morning,
    ...patch,
  };
}
