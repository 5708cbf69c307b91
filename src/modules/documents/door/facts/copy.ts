import { sql } from 'kysely';
import type { InHand } from '#kernel/custody.ts';
import type { CarrierKind, RegimeId } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import { prepared } from '#kernel/prepared.ts';
import { oldMark } from '../../facts/old-mark.ts';
import { passedOn } from './passed-on.ts';
import type { Document } from '../../tables.ts';
import type { DocumentsTx } from './tx.ts';

/** One copy with what its document says of it. */
export interface Copy extends InHand, Label {
  readonly code: string;
  readonly copy_no: number;
  readonly kind: CarrierKind;
  readonly pages: number | null;
  /** Whose hand it is in, if a person's. */
  readonly holder: string | null;
  readonly since: Instant;
  readonly due_at: Instant | null;
  /** CARRIER-031: until when a copy that was made of another serves. */
  readonly collect_by: CivilDate | null;
  readonly place_id: string | null;
  readonly place: string | null;
  readonly document_id: string;
  readonly title: string;
  readonly mark: string;
  readonly regime: RegimeId;
  readonly source: Document['source'];
  readonly issuer: string;
  /** A cipher telegram, or made from one. */
  readonly cipher: boolean;
  readonly register_no: string | null;
  readonly province_level: boolean;
  /** CARRIER-042: of a run of our own that was printed and not yet checked and distributed. */
  readonly undistributed: boolean;
  /** Numbers of its document that lie in parcels packed for their recipients and not yet sent. */
  readonly packed: readonly string[];
  /** Numbers of its document that were packed for somebody and unpacked again. */
  readonly leftover: readonly string[];
  /** CARRIER-031: made here of another copy, and with the unit it was sent to until it is collected. */
  readonly passed_on: boolean;
  /** CLASSIFY-017: still bears the mark its document had before a change. */
  readonly old_mark: boolean;
}

const among = prepared((tx: DocumentsTx, unit: string, ids: readonly string[]) =>
  copies(tx, unit).where(sql<boolean>`c.id = any(${ids}::text[])`).orderBy('c.id').forUpdate('c'),
);
const byId = prepared((tx: DocumentsTx, unit: string, id: string) =>
  copies(tx, unit).where('c.id', '=', id).forUpdate('c'),
);
const byCode = prepared((tx: DocumentsTx, unit: string, code: string) => copies(tx, unit).where('c.code', '=', code));

/** The copies the session may know of among `ids`, locked, in the order of their ids so that two acts never lock crosswise. */
export async function copiesOf(tx: DocumentsTx, unit: string, ids: readonly string[]): Promise<Copy[]> {
  return ids.length === 0 ? [] : among(tx, unit, ids);
}

export async function copyOf(tx: DocumentsTx, unit: string, id: string): Promise<Copy | undefined> {
  const [copy] = await byId(tx, unit, id);
  return copy;
}

/** What bears this code, not locked: for acts that look and change nothing of it. */
export async function copyByCode(tx: DocumentsTx, unit: string, code: string): Promise<Copy | undefined> {
  const [copy] = await byCode(tx, unit, code);
  return copy;
}

/** Any copy of the document, to tell what it is when none is free. */
export async function anyCopyOf(tx: DocumentsTx, unit: string, document: string): Promise<Copy | undefined> {
  return copies(tx, unit).where('c.document_id', '=', document).orderBy('c.copy_no').limit(1).executeTakeFirst();
}

export function copies(tx: DocumentsTx, unit: string) {
  return tx
    .selectFrom('carrier as c')
    .innerJoin('document as d', (join) => join.onRef('d.unit_id', '=', 'c.unit_id').onRef('d.id', '=', 'c.document_id'))
    .leftJoin('place as p', (join) => join.onRef('p.unit_id', '=', 'c.unit_id').onRef('p.id', '=', 'c.place_id'))
    .leftJoin('person as h', (join) =>
      join.onRef('h.unit_id', '=', 'c.unit_id').onRef('h.id', '=', 'c.hand_id').on('c.hand', '=', 'person'),
    )
    .leftJoinLateral(
      sql<{
        packed: string[];
        leftover: string[];
      }>`(select array_agg(x.numbers) filter (where x.status <> 'unpacked') as packed,
        array_agg(x.numbers) filter (where x.status = 'unpacked') as leftover
        from dispatch x where x.unit_id = c.unit_id and x.document_id = c.document_id
        and x.status in ('packed', 'stopped', 'recounted', 'unpacked'))`.as('parcels'),
      (join) => join.onTrue(),
    )
    .select([
      'c.id',
      'c.turn',
      'c.hand',
      'c.hand_id',
      'c.level',
      'c.scope',
      'c.barred',
      'c.code',
      'c.copy_no',
      'c.kind',
      'c.pages',
      'h.name as holder',
      'c.since',
      'c.due_at',
      'c.collect_by',
      'c.place_id',
      'p.name as place',
      'c.document_id',
      'd.title',
      'd.mark',
      'c.regime',
      'd.source',
      'd.issuer',
      sql<boolean>`(c.kind = 'cipher_telegram' or d.kind = 'cipher_telegram')`.as('cipher'),
      'd.register_no',
      'd.province_level',
      sql<boolean>`exists (select 1 from print_order o where o.unit_id = c.unit_id and o.document_id = c.document_id
        and o.status = 'made' and c.copy_no >= o.first_no and c.copy_no < o.first_no + o.copies)`.as('undistributed'),
      sql<string[]>`coalesce(parcels.packed, '{}')`.as('packed'),
      sql<string[]>`coalesce(parcels.leftover, '{}')`.as('leftover'),
      passedOn.as('passed_on'),
      oldMark.as('old_mark'),
    ])
    .where('c.unit_id', '=', unit);
}
