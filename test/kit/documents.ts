import type { RowOp } from '#kernel/effect.ts';
import { insert } from '#kernel/effect.ts';
import { makeCode } from '#kernel/code.ts';
import { searchPieces } from '#kernel/search.ts';
import { type Carrier, carrier, type Document, document } from '#modules/documents/index.ts';

let serial = Date.now() % 1_000_000_000;

/** Rows of a document and its copies in the registry, for tests of what can be seen of them. */
export function documentRows(
  given: Partial<Document> & Pick<Document, 'id' | 'title' | 'level' | 'scope'>,
  copies: readonly Partial<Carrier>[] = [],
): RowOp[] {
  const at = '2026-03-02T01:00:00.000Z';
  const { level, scope, regime = 'state', barred = [] } = given;
  const label = { level, regime, scope, barred };
  const row = {
    sequence: 'classified',
    source: 'own',
    kind: 'paper',
    doc_no: null,
    issuer: '测试市某局',
    period: { kind: 'years', years: 10 },
    mark: '机密★10年',
    issued_on: '2026-03-01',
    expires_on: '2036-03-01',
    register_no: null,
    opened_at: null,
    registered_at: null,
    return_by: null,
    province_level: false,
    issuer_rank: null,
    department_id: null,
    source_ids: [],
    copies_made: copies.length,
    status: 'active',
    reviewed_at: null,
    search: searchPieces(given.title, given.doc_no ?? null),
    created_at: at,
    ...label,
  };
  const full = { ...blank(document), ...row, ...given };
  const carriers = copies.map((copy, n) => ({
    ...blank(carrier),
    id: `${given.id}c${n + 1}`,
    code: makeCode('carrier', serial++),
    document_id: given.id,
    copy_no: n + 1,
    kind: 'paper',
    hand: 'registry',
    since: at,
    turn: 0,
    created_at: at,
    ...label,
    ...copy,
  }));
  return [insert(document, full as never), ...carriers.map((one) => insert(carrier, one as never))];
}

/** Columns a test does not care about: null where they may be, else the emptiest value of their kind. */
function blank(table: typeof document | typeof carrier): object {
  const empty = {
    text: '',
    integer: 0,
    bigint: 0,
    smallint: 0,
    boolean: false,
    'text[]': [],
    jsonb: {},
    date: '2026-03-01',
  };
  const of = ([name, { nullable, sql }]: [string, { nullable: boolean; sql: string }]) => [
    name,
    nullable ? null : (empty as Record<string, unknown>)[sql],
  ];
  return Object.fromEntries(
    Object.entries(table.columns)
      .filter(([name]) => name !== 'unit_id')
      .map(of),
  );
}
