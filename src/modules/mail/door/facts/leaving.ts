import { sql } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { channelOf, type Way } from '../inputs-way.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { type Holder, holdersOf } from '#modules/documents/door/facts/holder.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
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
export async function carriageOf(way: Way, context: Context): Promise<Carriage | undefined> {
  const { tx, unit, now } = context;
  const ids = [...new Set([...(way.courier ? [way.courier] : []), ...(way.bearers ?? [])])];
  const found = await holdersOf(tx, unit.id, ids, now);
  if (ids.some((id) => (found.get(id)?.state ?? 'left') === 'left')) return undefined;
  const serves = channelOf(way);
  const listed = way.service && serves ? await listedFor(context, serves) : [];
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

/** CARRIER-058: the bureaus to which documents are given back. */
export function returnUnits(context: Context): Promise<string[]> {
  return listedFor(context, 'superior_bureau');
}

/** Whoever is on the list today, for whatever it is. */
export async function outsideNames(context: Pick<Context, 'tx' | 'unit'>): Promise<string[]> {
  return (await outsideNow(context)).map(({ name }) => name);
}

async function listedFor(context: Context, serves: string): Promise<string[]> {
  return (await outsideNow(context)).filter((one) => one.serves === serves).map(({ name }) => name);
}
