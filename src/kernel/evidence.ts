/** Letters and other papers that acts rest on: the record of one, and what an act asks of it. */
import type { Kysely } from 'kysely';
import type { ClauseId } from './generated/clauses.ts';
import { bareName, isOurselves } from './own-name.ts';
import { c, type Database, type Row, table } from './table.ts';
import { phrases } from './text.ts';
import { untied } from './tie.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    given: '须附上凭证（外来批件、函件）。',
    'given.remedy': '先提交凭证，再在这里选定。',
    'other-record': '所选的凭证不属于本事项。',
    'other-record.remedy': '为本事项提交凭证后选定。',
    'some-record': '所选的凭证已归入别的事项。',
    'some-record.remedy': '另行提交凭证，不选所属，再在这里选定。',
    'own-sender': '所选凭证是本单位的文件，不能作为外单位的决定或同意。',
    'own-sender.remedy': '提交有权机关或对方单位的公文后选定。',
    concerned: '提出、经办本事项的人和受益人提交或见证的凭证，不能作为依据。',
    'concerned.remedy': '由与本事项无关的人提交，并由两名无关的人见证。',
  },
  {
    given: 'The evidence (the outside approval or letter) is missing.',
    'given.remedy': 'Hand in the evidence first, then choose it here.',
    'other-record': 'The evidence chosen belongs to something else.',
    'other-record.remedy': 'Hand in evidence for this matter and choose it.',
    'some-record': 'The evidence chosen belongs to another matter.',
    'some-record.remedy': 'Hand in evidence that belongs to nothing yet, then choose it here.',
    'own-sender':
      'The evidence chosen is a paper of this unit itself and shows no decision or consent of another body.',
    'own-sender.remedy': 'Hand in the paper of the competent or other body and choose it.',
    concerned: 'Evidence handed in or seen by whoever asked for this, dealt with it or gains by it proves nothing.',
    'concerned.remedy': 'Somebody not concerned hands it in, and two people not concerned have seen it.',
  },
);

/** The tables whose records evidence can belong to; whoever sees the record sees its evidence. */
export const recordTables = ['case', 'document', 'person', 'finding', 'inspection', 'incident'] as const;
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
    file_name: c.maybe(c.sealed(c.text())),
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
      says: (ask) => say(of(ask).record === null ? 'some-record' : 'other-record'),
      remedy: (ask) => say(of(ask).record === null ? 'some-record.remedy' : 'other-record.remedy'),
    },
  ];
}

/** Evidence an act rests on; null where none was given, or none that may be known of. */
type Papers = readonly (Evidence | null)[];

/** A letter, decision or certificate of another body is no paper of our own. */
export function fromOutside<A extends Circumstances>(clause: ClauseId, of: (ask: A) => Papers): Rule<A> {
  return {
    id: 'evidence-from-outside',
    clause,
    kind: 'fields',
    fields: ['evidence_id'],
    broken: (ask) => of(ask).some((paper) => isOurselves(paper?.sender ?? '', ask.unit.name)),
    says: () => say('own-sender'),
    remedy: () => say('own-sender.remedy'),
  };
}

/** Evidence came through no hands of those it concerns: who asked for the matter, dealt with it or gains by it. */
export function independent<A extends Circumstances>(
  clause: ClauseId,
  of: (ask: A) => { readonly papers: Papers; readonly concerned: readonly string[] },
): Rule<A> {
  return {
    id: 'evidence-independent',
    clause,
    kind: 'denied',
    broken: (ask) => {
      const { papers, concerned } = of(ask);
      return papers.some((paper) => paper !== null && !untied(vouchers(paper), concerned));
    },
    says: () => say('concerned'),
    remedy: () => say('concerned.remedy'),
  };
}

/** What another body decided or agreed to: no paper of our own, and in no hands of those it concerns. */
export function outsideLetter<A extends Circumstances & Evidenced>(
  clause: ClauseId,
  concerned: (ask: A) => readonly string[],
): readonly [outside: Rule<A>, independent: Rule<A>] {
  return [
    fromOutside<A>(clause, ({ evidence }) => [evidence]),
    independent<A>(clause, (ask) => ({ papers: [ask.evidence], concerned: concerned(ask) })),
  ];
}

/** How a record cites it. */
export function cited({ document_no, dated }: Pick<Evidence, 'document_no' | 'dated'>): string {
  return `${document_no} ${dated}`;
}

/** Handed in a second time it is the same paper still. */
export function samePaper(one: PaperName, other: PaperName): boolean {
  const called = ({ sender, document_no }: PaperName) => `${bareName(sender)} ${bareName(document_no)}`;
  return one.id === other.id || called(one) === called(other);
}
type PaperName = Pick<Evidence, 'id' | 'sender' | 'document_no'>;

/** Everybody through whose hands a piece of evidence came: who handed it in, and who saw the paper. */
export function vouchers({ by, seen_by }: Pick<Evidence, 'by' | 'seen_by'>): readonly string[] {
  return [by, ...seen_by];
}
