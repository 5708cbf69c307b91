import { sql } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { channelOf, type Way } from '../inputs-way.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { type Holder, holdersOf } from '#modules/documents/door/facts/holder.ts';
import type { MailTx } from '../tx.ts';

type Context = FactsContext<MailTx>;

/** A copy about to leave, with the names of those outside it may go to. */
export interface LeavingCopy
  extends Pick<
    Copy,
    | 'id'
    | 'level'
    | 'scope'
    | 'barred'
    | 'regime'
    | 'copy_no'
    | 'code'
    | 'source'
    | 'register_no'
    | 'mark'
    | 'kind'
    | 'cipher'
  > {
  readonly may_go_to: readonly string[];
}

/** Who and what carries copies to another unit. */
export interface Carriage {
  /** Our own people, the one who answers for it first. */
  readonly escorts: readonly Holder[];
  /** Ids of those of them who are out of the house with something top secret. */
  readonly away: readonly string[];
  /** The service is on the list for its channel. */
  readonly listed: boolean;
}

/** Undefined where somebody named is nobody of this unit any more. */
export async function carriageOf(way: Way, { tx, unit, now }: Context): Promise<Carriage | undefined> {
  const ids = [...new Set([...(way.courier ? [way.courier] : []), ...(way.bearers ?? [])])];
  const found = await holdersOf(tx, unit.id, ids, now);
  if (ids.some((id) => (found.get(id)?.state ?? 'left') === 'left')) return undefined;
  const serves = channelOf(way);
  const listed = way.service && serves ? await listedFor(tx, unit.id, serves) : [];
  const away = await awayOf(ids, tx);
  return { escorts: ids.flatMap((id) => found.get(id) ?? []), away, listed: listed.includes(way.service ?? '') };
}

/** CARRIER-052: who of these people is out with something top secret, and so one of the two who carry that. */
export async function awayOf(ids: readonly string[], tx: MailTx): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select p as id from jingui.out_with_top_secret(${[...ids]}::text[]) p`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Those among these people who are of this unit still, in the order named. */
export async function escortsOf(ids: readonly string[], { tx, unit, now }: Context): Promise<Holder[]> {
  const found = await holdersOf(tx, unit.id, ids, now);
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []).filter((one) => one.state !== 'left');
}

/** CARRIER-058: the units on the list to which documents are given back. */
export function returnUnits({ tx, unit }: Context): Promise<string[]> {
  return listedFor(tx, unit.id, 'return');
}

/** Whoever is on the list today for anything: services that bring and take, and those to which papers are given back. */
export async function outsideNames({ tx, unit }: Pick<FactsContext<MailTx>, 'tx' | 'unit'>): Promise<string[]> {
  const rows = await tx
    .selectFrom('outside_unit')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => row.name);
}

async function listedFor(tx: MailTx, unit: string, serves: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('outside_unit')
    .select('name')
    .where('unit_id', '=', unit)
    .where(({ eb, cast, ref }) => eb(cast<string>(ref('serves'), 'text'), '=', serves))
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => row.name);
}
