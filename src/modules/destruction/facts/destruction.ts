import { sql } from 'kysely';
import { dateOf, instantOf } from '#kernel/calendar.ts';
import { type Evidence, evidenceOf } from '#kernel/evidence.ts';
import type { Instant } from '#kernel/json.ts';
import { type Label, labelIn, levelOf, levelRank, regimeOfAll } from '#kernel/label.ts';
import { type Permit, permitFor, requestsFor } from '#kernel/permit.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { spanOf } from '#kernel/recurring.ts';
import type { Matter } from '#kernel/verdict.ts';
import { gravest } from '#modules/documents/door/facts/matter.ts';
import { destructionSeries } from '#modules/documents/door/numbering.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import type { Outside } from '#modules/organization/door/rules/competent.ts';
import { destroying } from '../permits.ts';
import type { DestructionItem, DestructionList, DestructionSite } from '../tables.ts';
import { circulatingOf } from '#modules/hands/door/facts/circulating.ts';
import { doomedOf } from '../door/facts/doomed.ts';
import { type Loose, looseOf, wantedBack } from '#modules/recall/door/facts/loose.ts';
import { type Copy, copiesOf } from '#modules/documents/door/facts/copy.ts';
import { unlistedOf } from '#modules/documents/door/facts/designated.ts';
import { lockSeries, type Standing } from '#modules/documents/door/facts/series.ts';
import type { DestructionTx } from '../tx.ts';

type Context = FactsContext<DestructionTx>;

/** An item of a list with the copy it names. */
export interface Doomed {
  readonly copy: Copy;
  readonly item: Pick<DestructionItem, 'pages' | 'reason'>;
}

export interface DestructionFacts extends Loose {
  readonly list: DestructionList;
  /** The items the session may know of; all of them if it is to act on the list. */
  readonly items: readonly Doomed[];
  /** SHA-256 of all that is approved: items, method, place. */
  readonly digest: string;
  /** The place as it stands on the designated list today. */
  readonly site: DestructionSite | null;
  /** CARRIER-062: copies of other lists that went to the own shredder this month. */
  readonly shredded: number;
  readonly permit: Permit | null;
  /** Other requests for its approval that still wait or stand approved. */
  readonly asked: readonly Permit[];
  /** CARRIER-050: the name of the one who acts, where he is not on the list. */
  readonly unlisted: readonly string[];
  /** Ids of those that are to be given back. */
  readonly wanted: readonly string[];
  readonly matter: Matter | null;
  readonly label: Label;
}

export async function destructionFacts(
  input: { readonly list: string },
  context: Context,
): Promise<DestructionFacts | undefined> {
  const { tx, unit, actor } = context;
  const list = await listById(input.list, context);
  if (!list) return undefined;
  const rows = await itemsOf(list.id, context);
  const ids = rows.map((row) => row.carrier_id);
  const copies = ids.length === 0 ? [] : await copiesOf(tx, unit.id, ids);
  const items = copies.map((copy) => ({
    copy,
    item: rows.find((row) => row.carrier_id === copy.id) as DestructionItem,
  }));
  return {
    list,
    items,
    digest: await digestOf(list, copies, context),
    site: await siteCalled(list.site, context),
    shredded: await shreddedSince(monthOf(context.now), list.id, context),
    permit: await permitFor(destroying, context, list.id),
    asked: await requestsFor(destroying, context, list.id),
    unlisted: await unlistedOf(context, [actor.id]),
    wanted: await wantedBack(context, ids),
    ...(await looseOf(tx, unit.id, ids)),
    matter: weightiest(copies),
    label: labelIn(list),
  };
}

export interface ListingFacts extends Outside {
  readonly list: DestructionList | null;
  readonly copies: readonly Copy[];
  readonly site: DestructionSite | null;
  /** Of the overwriting tool, as chosen now. */
  readonly certificate: Evidence | null;
  readonly circulating: readonly string[];
  /** On another open list. */
  readonly doomed: readonly string[];
  /** Ids of those that are to be given back. */
  readonly wanted: readonly string[];
  readonly standing: Standing;
  readonly year: string;
  /** What the list is labelled with once these are on it. */
  readonly listLabel: Label;
  readonly matter: Matter | null;
  readonly label: Label;
}

interface Listing {
  readonly list?: string | null | undefined;
  readonly site?: string | null | undefined;
  readonly certificate_id?: string | undefined;
  readonly items: readonly { readonly carrier: string }[];
}

export async function listingFacts(input: Listing, context: Context): Promise<ListingFacts | undefined> {
  const { tx, unit, now } = context;
  const list = input.list ? await listById(input.list, context) : null;
  const ids = [...new Set(input.items.map((one) => one.carrier))];
  const copies = ids.length === 0 ? [] : await copiesOf(tx, unit.id, ids);
  if (list === undefined || copies.length < ids.length) return undefined;
  const year = dateOf(now).slice(0, 4);
  const label = {
    level: Math.max(list?.level ?? 0, ...copies.map((copy) => copy.level)),
    regime: regimeOfAll([...(list ? [list] : []), ...copies]),
    scope: list?.scope ?? ['duty:registry', 'r:destruction_supervisor', 'r:destroyer'],
    barred: [...new Set([...(list?.barred ?? []), ...copies.flatMap((copy) => copy.barred)])],
  };
  return {
    list,
    copies,
    site: await siteCalled(input.site ?? list?.site ?? null, context),
    certificate: await evidenceOf(tx, unit.id, input.certificate_id),
    outside: await outsideNow(context),
    circulating: ids.length === 0 ? [] : await circulatingOf(tx, unit.id, ids),
    doomed: ids.length === 0 ? [] : await doomedOf(tx, unit.id, ids),
    wanted: await wantedBack(context, ids),
    standing: await lockSeries(tx, unit.id, [destructionSeries(year)]),
    year,
    listLabel: label,
    matter: weightiest(copies),
    label,
  };
}

/** Two people sign whatever the batch is of; the list of CARRIER-050 is asked for what it is of. */
export interface SigningFacts {
  readonly list: DestructionList;
  readonly of: Matter;
  readonly unlisted: readonly string[];
  readonly matter: null;
  readonly label: Label;
}

export async function signingFacts(
  input: { readonly list: string },
  context: Context,
): Promise<SigningFacts | undefined> {
  const list = await listById(input.list, context);
  if (!list) return undefined;
  const of = { level: levelOf(list.level), regime: list.regime };
  return { list, of, unlisted: await unlistedOf(context, [context.actor.id]), matter: null, label: labelIn(list) };
}

/** The place under this id or name, if it is on the list today. */
export async function siteCalled(
  site: string | null,
  { tx, unit, now }: Pick<Context, 'tx' | 'unit' | 'now'>,
): Promise<DestructionSite | null> {
  if (site === null) return null;
  const found = await tx
    .selectFrom('destruction_site')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where(({ eb, or }) => or([eb('id', '=', site), eb('name', '=', site)]))
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>=', dateOf(now))]))
    .orderBy('listed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

function monthOf(now: Instant): Instant {
  return instantOf(spanOf('month', dateOf(now)).from, '00:00');
}

/** However many lists they are on: a bulk lot cut into small ones is a bulk lot. */
async function shreddedSince(from: Instant, but: string, { tx, unit }: Context): Promise<number> {
  const { rows } = await sql<{ copies: number }>`
    select coalesce(sum(l.copies), 0)::int as copies from destruction_list l
    where l.unit_id = ${unit.id} and l.id <> ${but} and l.status in ('handed', 'completed') and l.handed_at >= ${from}::timestamptz
      and exists (select 1 from destruction_site s where s.unit_id = l.unit_id and s.kind = 'in_house_shredder' and l.site in (s.id, s.name))`.execute(
    tx,
  );
  return rows[0]?.copies ?? 0;
}

/** What the law of the state covers decides for the whole batch, unless it is no secret any more; else the highest level. */
function weightiest(copies: readonly Copy[]): Matter | null {
  const state = copies.filter((copy) => copy.regime === 'state' && copy.level > levelRank.public);
  return gravest(state) ?? gravest(copies);
}

function listById(id: string, { tx, unit }: Context): Promise<DestructionList | undefined> {
  return tx
    .selectFrom('destruction_list')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

function itemsOf(list: string, { tx, unit }: Context): Promise<DestructionItem[]> {
  return tx
    .selectFrom('destruction_item')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('list_id', '=', list)
    .execute();
}

/** What is signed: the list item by item, and the level each copy has then. */
async function digestOf(list: DestructionList, copies: readonly Copy[], { tx, unit }: Context): Promise<string> {
  const { id, method, site, work_need, certificate } = list;
  const levels = copies.map((copy) => `${copy.id} ${copy.level}`).sort();
  const head = JSON.stringify([id, method, site, work_need, certificate, levels]);
  const { rows } = await sql<{ digest: string }>`
    select encode(sha256(convert_to(${head} || coalesce(string_agg(jsonb_build_array(carrier_no, copy_no, title, mark, pages, reason)::text,
      E'\n' order by carrier_no), ''), 'UTF8')), 'hex') as digest
    from destruction_item where unit_id = ${unit.id} and list_id = ${id}`.execute(tx);
  return rows[0]?.digest ?? '';
}
