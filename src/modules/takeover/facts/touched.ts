import { sql } from 'kysely';
import { documentKey } from '#intake/index.ts';
import { dateOf } from '#kernel/calendar.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import type { TakeoverTx } from '../tx.ts';

interface Item {
  readonly existing: string | null;
  readonly number: string | null;
  readonly registerNo: string | null;
  readonly title: string;
  readonly receivedAt: CivilDate | null;
  readonly copyNos: readonly number[];
  readonly barCodes: readonly string[];
}

/** What was registered since a file was judged, and what a line of it would have been held against. */
interface Recent {
  readonly documents: ReadonlyMap<string, string>;
  readonly registerNos: ReadonlySet<string>;
  /** Each as its document and number. */
  readonly copies: ReadonlySet<string>;
  readonly barCodes: ReadonlySet<string>;
}

/** Whether something registered since then is what a line of the file speaks of: only then is its verdict another. */
export async function isTouched(tx: TakeoverTx, unit: string, job: string, since: string): Promise<boolean> {
  const recent = await recentOf(tx, unit, since);
  if (recent.documents.size + recent.copies.size + recent.barCodes.size === 0) return false;
  const { rows } = await sql<Item>`
    select body ->> 'existing' as existing, body ->> 'number' as number, body ->> 'registerNo' as "registerNo",
      body ->> 'title' as title, body ->> 'receivedOn' as "receivedAt",
      array(select (c ->> 'copyNo')::integer from jsonb_array_elements(body -> 'copies') c) as "copyNos",
      array(select c ->> 'barCode' from jsonb_array_elements(body -> 'copies') c where c ->> 'barCode' is not null) as "barCodes"
    from import_item where unit_id = ${unit} and job_id = ${job}`.execute(tx);
  return rows.some((item) => meets(item, recent));
}

function meets({ existing, ...item }: Item, { documents, registerNos, copies, barCodes }: Recent): boolean {
  const found = documents.get(documentKey(item));
  if (found !== undefined && found !== existing) return true;
  if (item.barCodes.some((code) => barCodes.has(code))) return true;
  // What the file adds to a document gets numbers that were free.
  if (existing !== null) return item.copyNos.some((no) => copies.has(copyOf(existing, no)));
  return item.registerNo !== null && registerNos.has(item.registerNo);
}

function copyOf(document: string, no: number): string {
  return `${document} ${no}`;
}

async function recentOf(tx: TakeoverTx, unit: string, since: string): Promise<Recent> {
  const documents = await tx
    .selectFrom('document')
    .select(['id', 'doc_no', 'register_no', 'title', 'opened_at'])
    .where('unit_id', '=', unit)
    .where('id', '>=', since)
    .execute();
  const copies = await tx
    .selectFrom('carrier')
    .select(['document_id', 'copy_no'])
    .where('unit_id', '=', unit)
    .where('id', '>=', since)
    .where('copy_of', 'is', null)
    .execute();
  const former = await tx
    .selectFrom('former_code')
    .select('bar_code')
    .where('unit_id', '=', unit)
    .where('carrier_id', '>=', since)
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
