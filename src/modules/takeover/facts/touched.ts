import { sql } from 'kysely';
import { documentKey } from '#intake/index.ts';
import { dateOf } from '#kernel/calendar.ts';
import type { Instant } from '#kernel/json.ts';
import type { Document } from '#modules/documents/index.ts';
import type { PlannedDocument } from '../door/sheet/plan.ts';
import type { TakeoverTx } from '../tx.ts';
import { anyOf } from './any-of.ts';

/** From which id on things may not have been seen when the file was judged, and from which on those of an import are this one's own. */
export interface Since {
  readonly since: string;
  readonly ownFrom: string;
}

/** What others registered since a file was judged, and what a line of it would have been held against. */
interface Recent {
  readonly documents: ReadonlyMap<string, string>;
  readonly registerNos: ReadonlySet<string>;
  /** Each as its document and number. */
  readonly copies: ReadonlySet<string>;
  readonly barCodes: ReadonlySet<string>;
}

/** Those of the documents of which something speaks that others registered meanwhile: only their verdict is another. */
export async function touchedIn(
  tx: TakeoverTx,
  unit: string,
  items: readonly PlannedDocument[],
  since: Since,
): Promise<ReadonlySet<PlannedDocument>> {
  const recent = await recentOf(tx, unit, items, since);
  return new Set(items.filter((item) => meets(item, recent)));
}

function meets(item: PlannedDocument, { documents, registerNos, copies, barCodes }: Recent): boolean {
  const { existing, number, registerNo, title, receivedOn } = item;
  const found = documents.get(documentKey({ number, registerNo, title, receivedAt: receivedOn }));
  if (found !== undefined && found !== existing) return true;
  if (item.copies.some(({ barCode }) => barCode !== null && barCodes.has(barCode))) return true;
  // What the file adds to a document gets numbers that were free.
  if (existing !== null) return item.copies.some(({ copyNo }) => copies.has(copyOf(existing, copyNo)));
  return registerNo !== null && registerNos.has(registerNo);
}

/** Whence documents come but from an import. */
const otherwise = Object.keys({ own: 0, superior: 0, other: 0 } satisfies Record<
  Exclude<Document['source'], 'import'>,
  0
>);

function copyOf(document: string, no: number): string {
  return `${document} ${no}`;
}

async function recentOf(
  tx: TakeoverTx,
  unit: string,
  items: readonly PlannedDocument[],
  { since, ownFrom }: Since,
): Promise<Recent> {
  const made = tx
    .selectFrom('document')
    .select(['id', 'doc_no', 'register_no', 'title', 'opened_at'])
    .where('unit_id', '=', unit)
    .where('id', '>=', since);
  const documents = [
    // Written out, so that it is planned for how few these are beside what an import makes.
    ...(await made.where(sql<boolean>`source in (${sql.join(otherwise.map((one) => sql.lit(one)))})`).execute()),
    ...(await made.where('source', '=', 'import').where('id', '<', ownFrom).execute()),
  ];
  const existing = items.flatMap((item) => item.existing ?? []);
  const copies =
    existing.length === 0
      ? []
      : await tx
          .selectFrom('carrier')
          .select(['document_id', 'copy_no'])
          .where('unit_id', '=', unit)
          .where('document_id', '=', anyOf(existing))
          .where('id', '>=', since)
          .where('copy_of', 'is', null)
          .execute();
  const codes = items.flatMap((item) => item.copies.flatMap(({ barCode }) => barCode ?? []));
  const former =
    codes.length === 0
      ? []
      : await tx
          .selectFrom('former_code')
          .select('bar_code')
          .where('unit_id', '=', unit)
          .where('bar_code', '=', anyOf(codes))
          .where('carrier_id', '>=', since)
          .where('carrier_id', '<', ownFrom)
          .execute();
  return {
    documents: new Map(documents.map((one) => [keyOf(one), one.id])),
    registerNos: new Set(documents.flatMap(({ register_no }) => register_no ?? [])),
    copies: new Set(copies.map(({ document_id, copy_no }) => copyOf(document_id, copy_no))),
    barCodes: new Set(former.flatMap(({ bar_code }) => bar_code ?? [])),
  };
}

function keyOf(one: {
  readonly doc_no: string | null;
  readonly register_no: string | null;
  readonly title: string;
  readonly opened_at: Instant | null;
}): string {
  const { doc_no: number, register_no: registerNo, title, opened_at } = one;
  return documentKey({ number, registerNo, title, receivedAt: opened_at === null ? null : dateOf(opened_at) });
}
