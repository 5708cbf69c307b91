import type { Carrier, Document } from '#modules/documents/index.ts';

/** A document as rules see it: a secret paper of a superior, unless said otherwise. */
export function document(patch: Partial<Document> = {}): Document {
  return {
    unit_id: 'u',
    id: 'doc',
    sequence: 'classified',
    source: 'superior',
    kind: 'paper_document',
    doc_no: '试厅发〔2026〕12号',
    title: '关于报送年度计划的通知',
    issuer: '试验省某厅',
    regime: 'state',
    period: { kind: 'years', years: 10 },
    mark: '机密★10年',
    issued_on: '2026-02-20',
    expires_on: '2036-02-20',
    register_no: '密收〔2026〕1号',
    opened_at: '2026-03-01T01:00:00.000Z',
    registered_at: '2026-03-01T01:00:00.000Z',
    return_by: null,
    province_level: false,
    issuer_rank: null,
    department_id: null,
    source_ids: [],
    copies_made: 5,
    status: 'active',
    reviewed_at: null,
    search: [],
    created_at: '2026-03-01T01:00:00.000Z',
    level: 4,
    scope: ['duty:registry', 'd:d1'],
    barred: [],
    ...patch,
  };
}

/** One copy of it, lying in the registry. */
export function carrier(patch: Partial<Carrier> = {}): Carrier {
  return {
    unit_id: 'u',
    id: 'copy1',
    code: '100000000015',
    document_id: 'doc',
    copy_no: 1,
    kind: 'paper_document',
    pages: 8,
    hand: 'registry',
    hand_id: null,
    since: '2026-03-01T01:00:00.000Z',
    due_at: null,
    turn: 1,
    place_id: null,
    copy_of: null,
    copying_unit: null,
    copied_at: null,
    operator_id: null,
    stamp: null,
    collect_by: null,
    created_at: '2026-03-01T01:00:00.000Z',
    level: 4,
    regime: 'state',
    scope: ['duty:registry', 'd:d1'],
    barred: [],
    ...patch,
  };
}
