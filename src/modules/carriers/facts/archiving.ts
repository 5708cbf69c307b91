import { sql } from 'kysely';
import type { Instant } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { gravest, labelOf } from '../hands/matter.ts';
import type { ReturnItem } from '../tables/recall.ts';
import { type Copy, copiesOf, type HandsTx } from './copy.ts';
import { isDesignated } from './designated.ts';

type Context = FactsContext<HandsTx>;

/** What still hangs on copies that leave for good. */
export interface Loose {
  /** Everything still owed for them. */
  readonly owed: readonly Pick<Obligation, 'id' | 'object_id' | 'cause'>[];
  /** Return lists they are still open on. */
  readonly listed: readonly Pick<ReturnItem, 'list_id' | 'carrier_id'>[];
}

/** Who is to take it into the archive. */
interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly archivist: boolean;
  readonly designated: boolean;
}

export interface ArchiveFacts extends Loose {
  readonly copies: readonly Copy[];
  /** Ids of those that are to be given back. */
  readonly wanted: readonly string[];
  /** Ids of those on an open destruction list. */
  readonly doomed: readonly string[];
  /** Ids of those that are going round readers. */
  readonly circulating: readonly string[];
  /** CARRIER-050: whoever hands them over is on the list. */
  readonly desk: boolean;
  readonly receiver: Receiver | null;
  /** When it was asked for: the archivist's signature may come later. */
  readonly asked: Instant;
  readonly matter: Matter | null;
  readonly label: Label | null;
}

export async function archiveFacts(
  input: { readonly carriers: readonly string[]; readonly archivist?: string | null | undefined },
  context: Context,
): Promise<ArchiveFacts | undefined> {
  const { tx, unit, actor, now, case: agreed } = context;
  const ids = [...new Set(input.carriers)];
  const copies = await copiesOf(tx, unit.id, ids);
  if (copies.length < ids.length) return undefined;
  const receiver = input.archivist ? await archivistOf(tx, unit.id, input.archivist, now) : null;
  if (receiver === undefined) return undefined;
  return {
    copies,
    wanted: await wantedBack(tx, unit.id, ids),
    doomed: await doomedOf(tx, unit.id, ids),
    circulating: await circulatingOf(tx, unit.id, ids),
    desk: await isDesignated(context, actor.id),
    receiver,
    asked: agreed?.opened_at ?? now,
    ...(await looseOf(tx, unit.id, ids)),
    matter: gravest(copies),
    label: labelOf(copies),
  };
}

/** CARRIER-058: copies the originator wants back by a date of his own, or whose return to others is owed already. */
export async function wantedBack(tx: HandsTx, unit: string, carriers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id
    where c.unit_id = ${unit} and c.id = any(${[...carriers]}::text[]) and d.regime = 'state'
      and (d.return_by is not null or d.source <> 'own' and exists (select 1 from obligation o where o.unit_id = c.unit_id
        and o.object_id = c.id and o.clause = 'CARRIER-058' and o.status in ('open', 'overdue')))
    order by c.id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Copies on a destruction list that is not over. */
export async function doomedOf(tx: HandsTx, unit: string, carriers: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('destruction_item as i')
    .innerJoin('destruction_list as l', (join) =>
      join.onRef('l.unit_id', '=', 'i.unit_id').onRef('l.id', '=', 'i.list_id'),
    )
    .select('i.carrier_id')
    .where('i.unit_id', '=', unit)
    .where('i.carrier_id', 'in', [...carriers])
    .where('l.status', 'in', ['draft', 'handed'])
    .execute();
  return rows.map((row) => row.carrier_id);
}

/** Copies on an open circulation, whoever has them now. */
export async function circulatingOf(tx: HandsTx, unit: string, carriers: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('circulation')
    .select('carrier_id')
    .where('unit_id', '=', unit)
    .where('carrier_id', 'in', [...carriers])
    .where('status', '=', 'open')
    .execute();
  return rows.map((row) => row.carrier_id);
}

export async function looseOf(tx: HandsTx, unit: string, carriers: readonly string[]): Promise<Loose> {
  if (carriers.length === 0) return { owed: [], listed: [] };
  const owed = await tx
    .selectFrom('obligation')
    .select(['id', 'object_id', 'cause'])
    .where('unit_id', '=', unit)
    .where('object_id', 'in', [...carriers])
    .where('status', 'in', ['open', 'overdue'])
    .execute();
  const listed = await tx
    .selectFrom('return_item')
    .select(['list_id', 'carrier_id'])
    .where('unit_id', '=', unit)
    .where('carrier_id', 'in', [...carriers])
    .where('status', 'in', ['open', 'collected'])
    .execute();
  return { owed, listed };
}

async function archivistOf(tx: HandsTx, unit: string, id: string, now: string): Promise<Receiver | undefined> {
  const { rows } = await sql<Receiver>`
    select p.id, p.name, p.top_secret_designated as designated, exists (select 1 from appointment a where a.unit_id = p.unit_id and a.person_id = p.id and a.role = 'archivist'
      and a.since <= ${now}::timestamptz and (a.until is null or a.until > ${now}::timestamptz)) as archivist
    from person p where p.unit_id = ${unit} and p.id = ${id} and p.state = 'active'`.execute(tx);
  return rows[0];
}
