import type { Permit } from '#kernel/permit.ts';
import type { DestructionFacts, ListingFacts } from '#modules/destruction/facts/destruction.ts';
import type { DestructionList, DestructionSite } from '#modules/destruction/tables.ts';
import { copy } from './hands-facts.ts';

const morning = '2026-03-02T01:00:00.000Z';
const label = { level: 4, regime: 'state' as const, scope: ['duty:registry'], barred: [] };

export function destructionList(patch: Partial<DestructionList> = {}): DestructionList {
  return {
    unit_id: 'u',
    id: 'l',
    no: '销〔2026〕1号',
    method: 'shred',
    site: '试验市销毁中心',
    copies: 1,
    work_need: null,
    certificate: null,
    status: 'draft',
    made_by: 'clerk',
    made_at: morning,
    case_id: null,
    handed_by: null,
    handed_second: null,
    handed_at: null,
    received_by: null,
    destroyer_id: null,
    destroyer_at: null,
    supervisor_id: null,
    supervisor_at: null,
    completed_by: null,
    completed_at: null,
    note: null,
    ...label,
    ...patch,
  };
}

export function site(patch: Partial<DestructionSite> = {}): DestructionSite {
  return {
    unit_id: 'u',
    id: 's',
    name: '试验市销毁中心',
    kind: 'municipal_destruction_centre',
    document: '试保〔2026〕5号',
    certificate: null,
    until: null,
    listed_by: 'officer',
    listed_at: morning,
    ...patch,
  };
}

export const permit: Permit = {
  id: 'k',
  no: '20260302-1',
  procedure: 'destruction.submit-destruction',
  status: 'approved',
  then: 'permit',
  limit: 1,
  used: 0,
  until: null,
  initiator: 'clerk',
  summary: { digest: 'x', carriers: ['100000000017'], level: 'secret' },
};

export const destructionFacts: DestructionFacts = {
  list: destructionList(),
  items: [{ copy: copy(), item: { pages: '8', reason: '期满' } }],
  digest: 'x',
  site: site(),
  shredded: 0,
  permit,
  asked: [],
  unlisted: [],
  wanted: [],
  owed: [],
  listed: [],
  matter: { level: 'secret', regime: 'state' },
  label,
};

export const listingFacts: ListingFacts = {
  certificate: null,
  outside: [],
  list: null,
  copies: [copy()],
  site: site(),
  circulating: [],
  doomed: [],
  wanted: [],
  standing: {},
  year: '2026',
  listLabel: label,
  matter: { level: 'secret', regime: 'state' },
  label,
};
