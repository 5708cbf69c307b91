/** Letters and other papers that acts rest on: the record of one, and what an act asks of it. */
import type { Kysely } from 'kysely';
import type { ClauseId } from './generated/clauses.ts';
import { c, type Database, type Row, table } from './table.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    given: '须附上凭证（外来批件、函件）。',
    'given.remedy': '先提交凭证，再在这里选定。',
    'other-record': '所选的凭证不属于本事项。',
    'other-record.remedy': '为本事项提交凭证后选定。',
  },
  {
    given: 'The evidence (the outside approval or letter) is missing.',
    'given.remedy': 'Hand in the evidence first, then choose it here.',
    'other-record': 'The evidence chosen belongs to something else.',
    'other-record.remedy': 'Hand in evidence for this matter and choose it.',
  },
);

/** The tables whose records evidence can belong to; whoever sees the record sees its evidence. */
export const recordTables = ['case', 'document', 'person', 'finding'] as const;
export type RecordTable = (typeof recordTables)[number];

/**
 * A letter or other paper that an act rests on: as a file, or as a note of the paper itself (number, date, sender, pages, shelf
 * place and two people who saw it), which is all there may be of a state matter where the site is not declared (SYSTEM-020).
 */
export const evidence = table(
  'evidence',
  {
    id: c.text(),
    /** The record it belongs to; null: none as yet, then whoever handed it in and the registry see it. */
    object_table: c.maybe(c.choice(...recordTables)),
    object_id: c.maybe(c.text()),
    sender: c.text(),
    document_no: c.text(),
    dated: c.date(),
    pages: c.maybe(c.int()),
    shelf_place: c.maybe(c.text()),
    /** Who saw the paper, two at least where there is no file. */
    seen_by: c.texts(),
    /** Name of the file; null where only the paper is noted. */
    file_name: c.maybe(c.text()),
    sha256: c.maybe(c.text()),
    size: c.maybe(c.bigint()),
    /** Under which the file lies on disk, with its sha256. */
    upload: c.maybe(c.text()),
    /** He who handed it in declared that the file shows no text of a state secret. */
    shows_no_secret: c.bool(),
    /** The declared machine on which a copy lies; its sha256 was then typed. */
    machine: c.maybe(c.text()),
    by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    indexes: [
      ['object_id', 'at'],
      ['at', 'id'],
    ],
    belongs: { kind: 'object_table', id: 'object_id', parents: recordTables, by: 'by' },
  },
);
export type Evidence = Row<typeof evidence>;
export type EvidenceDatabase = Database<{ evidence: typeof evidence }>;

export interface RecordRef {
  readonly table: RecordTable;
  readonly id: string;
}

/** What lies under this id as far as the session may know; null where nothing does, or where none was given. */
export async function evidenceOf(
  tx: Kysely<EvidenceDatabase>,
  unit: string,
  id: string | undefined,
): Promise<Evidence | null> {
  if (id === undefined) return null;
  const found = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

export interface Evidenced {
  /** null where none was given, or none that may be known of. */
  readonly evidence: Evidence | null;
}

/** The act rests on evidence that belongs to the record it is about (or, with `record` null, to none as yet). */
export function onEvidence<A extends Circumstances>(
  clause: ClauseId,
  of: (ask: A) => Evidenced & { readonly record: RecordRef | null },
): readonly [given: Rule<A>, own: Rule<A>] {
  return [
    {
      id: 'evidence-given',
      clause,
      kind: 'fields',
      fields: ['evidence_id'],
      broken: (ask) => of(ask).evidence === null,
      says: () => say('given'),
      remedy: () => say('given.remedy'),
    },
    {
      id: 'evidence-of-record',
      clause,
      kind: 'fields',
      fields: ['evidence_id'],
      broken: (ask) => {
        const { evidence, record } = of(ask);
        if (evidence === null) return false;
        return evidence.object_table !== (record?.table ?? null) || evidence.object_id !== (record?.id ?? null);
      },
      says: () => say('other-record'),
      remedy: () => say('other-record.remedy'),
    },
  ];
}

/** Everybody through whose hands a piece of evidence came: who handed it in, and who saw the paper. */
export function vouchers({ by, seen_by }: Pick<Evidence, 'by' | 'seen_by'>): readonly string[] {
  return [by, ...seen_by];
}
