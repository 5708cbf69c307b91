import type { CloseFacts, CountFacts } from '#modules/counting/facts/inventory.ts';
import type { Inventory } from '#modules/counting/tables.ts';
import type { ReturnItem, ReturnList } from '#modules/recall/tables.ts';
import { copy } from './hands-facts.ts';

const morning = '2026-03-02T01:00:00.000Z';

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
  regime: 'state',
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
    channel: null,
    escorts: [],
    receipt_no: null,
    returned_by: null,
    returned_at: null,
    opened_at: morning,
    ...patch,
  };
}

export const inventory: Inventory = {
  unit_id: 'u',
  id: 'i',
  place_id: 'cabinet',
  department_id: null,
  expected: 3,
  hash: '',
  opened_by: 'clerk',
  opened_at: morning,
  status: 'open',
  present: null,
  missing: null,
  surplus: null,
  counted_by: null,
  counted_at: null,
  confirmed_by: null,
  confirmed_at: null,
  level: 4,
  regime: 'state',
  scope: ['duty:registry'],
  barred: [],
};

const label = { level: 4, regime: 'state' as const, scope: ['duty:registry'], barred: [] };

export const countFacts: CountFacts = {
  inventory,
  readable: true,
  copy: copy({ place_id: 'cabinet' }),
  belongs: true,
  counted: false,
  repeat: null,
  alarmed: false,
  label,
};

export const closeFacts: CloseFacts = {
  inventory,
  seen: 3,
  present: 2,
  surplus: 0,
  missing: [copy()],
  found: [],
  shortSince: { c1: morning },
  searches: [],
  owed: [],
  alarms: 0,
  matter: { level: 'secret', regime: 'state' },
  label,
};
