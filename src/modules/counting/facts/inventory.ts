import { sql } from 'kysely';
import { department, place } from '#modules/organization/index.ts';
import { readCode } from '#kernel/code.ts';
import type { Instant } from '#kernel/json.ts';
import { type Label, labelIn, levelOf } from '#kernel/label.ts';
import { ofClock, openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { gravest } from '#modules/documents/door/facts/matter.ts';
import { countConfirmed, countEnded, searchBegun, searched } from '../clocks.ts';
import {
  type CountEntry,
  type CountVerdict,
  type Inventory,
  type InventoryItem,
  standingEntry,
  withdrawalOf,
} from '../tables.ts';
import { isAlarmed, openAlarms } from './alarms.ts';
import { type Copy, copiesOf, copyByCode } from '#modules/documents/door/facts/copy.ts';
import { type InventoryScope, inScope, scopedCarriers } from './inventory-scope.ts';
import type { CountingTx } from '../tx.ts';

type Context = FactsContext<CountingTx>;

export type Frozen = Pick<InventoryItem, 'carrier_id' | 'hand' | 'hand_id' | 'turn'> & Omit<Label, 'scope'>;

export interface OpenFacts {
  readonly scope: InventoryScope;
  readonly items: readonly Frozen[];
  readonly hash: string;
  /** A count of the same scope that is still going on: it is gone on with. */
  readonly running: Inventory | null;
  /** How often each verdict was given in it. */
  readonly counted: Readonly<Partial<Record<CountVerdict, number>>>;
}

export async function openFacts(
  input: { readonly place?: string | null | undefined; readonly department?: string | null | undefined },
  { tx, unit }: Context,
): Promise<OpenFacts | undefined> {
  const scope = { place_id: input.place ?? null, department_id: input.place ? null : (input.department ?? null) };
  const { place_id, department_id } = scope;
  const known = await sql<{ known: boolean }>`select
    (${place_id}::text is null or exists (select 1 from ${sql.table(place.name)} where unit_id = ${unit.id} and id = ${place_id})) and
    (${department_id}::text is null or exists (select 1 from ${sql.table(department.name)} where unit_id = ${unit.id} and id = ${department_id})) as known`.execute(
    tx,
  );
  if (!known.rows[0]?.known) return undefined;
  const running = await tx
    .selectFrom('inventory')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('status', '=', 'open')
    .where(
      sql<boolean>`place_id is not distinct from ${place_id} and department_id is not distinct from ${department_id}`,
    )
    .limit(1)
    .executeTakeFirst();
  const counted = running ? await countedIn(tx, unit.id, running.id) : {};
  return { scope, ...(await frozen(tx, unit.id, scope)), running: running ?? null, counted };
}

async function countedIn(tx: CountingTx, unit: string, inventory: string): Promise<OpenFacts['counted']> {
  const { rows } = await sql<{ verdict: CountVerdict; times: number }>`select verdict, count(*)::int as times
    from count_entry e where e.unit_id = ${unit} and e.inventory_id = ${inventory} and ${sql.raw(standingEntry('e'))} group by verdict`.execute(
    tx,
  );
  return Object.fromEntries(rows.map(({ verdict, times }) => [verdict, times]));
}

/** List and hash of one moment. */
async function frozen(tx: CountingTx, unit: string, scope: InventoryScope): Promise<Pick<OpenFacts, 'items' | 'hash'>> {
  const { rows } = await sql<{ items: Frozen[] | null; hash: string }>`
    with listed as (select c.id as carrier_id, c.code, c.hand, c.hand_id, c.turn, c.level, c.regime, c.barred from ${scopedCarriers}
      where c.unit_id = ${unit} and ${inScope(scope)})
    select jsonb_agg(to_jsonb(l) - 'code' order by l.code) as items,
      encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', l.code, l.hand, l.hand_id, l.turn), E'\n' order by l.code), ''), 'UTF8')), 'hex') as hash
    from listed l`.execute(tx);
  return { items: rows[0]?.items ?? [], hash: rows[0]?.hash ?? '' };
}

export interface CountFacts {
  readonly inventory: Inventory;
  readonly readable: boolean;
  readonly copy: Copy | null;
  /** The copy belongs to what is counted, by the books as they stand now. */
  readonly belongs: boolean;
  readonly counted: boolean;
  /** The same scan, sent before. */
  readonly repeat: Pick<CountEntry, 'id' | 'verdict'> | null;
  /** A stray alarm of it stands already. */
  readonly alarmed: boolean;
  readonly label: Label;
}

/** The count is locked, so that two scanners at one shelf get one `present`; the copy only where an alarm of it may be raised. */
export async function countFacts(
  input: { readonly inventory: string; readonly code: string; readonly client_id?: string | null | undefined },
  context: Context,
): Promise<CountFacts | undefined> {
  const { tx, unit } = context;
  const inventory = await lockedInventory(input.inventory, context);
  if (!inventory) return undefined;
  const read = readCode(input.code);
  const copy = 'code' in read ? ((await copyByCode(tx, unit.id, read.code)) ?? null) : null;
  const earlier = await tx
    .selectFrom('count_entry')
    .select(['id', 'client_id', 'carrier_id', 'verdict'])
    .where('unit_id', '=', unit.id)
    .where('inventory_id', '=', inventory.id)
    .where(({ eb, or }) =>
      or([eb('client_id', '=', input.client_id ?? ''), eb('code', '=', 'code' in read ? read.code : input.code)]),
    )
    .execute();
  const standing = earlier.filter(
    ({ client_id, verdict }) =>
      verdict !== 'withdrawn' && !earlier.some((one) => one.client_id === withdrawalOf(client_id)),
  );
  const here = copy !== null && (await belongs(tx, unit.id, copy.id, inventory));
  return {
    inventory,
    readable: 'code' in read,
    copy,
    belongs: here,
    alarmed: copy !== null && !here && (await isAlarmed(copy, context)),
    counted: copy !== null && standing.some((one) => one.carrier_id === copy.id),
    repeat: earlier.find((one) => one.client_id === input.client_id) ?? null,
    label: labelIn(inventory),
  };
}

async function belongs(tx: CountingTx, unit: string, carrier: string, scope: InventoryScope): Promise<boolean> {
  const { rows } = await sql`select 1 from ${scopedCarriers}
    where c.unit_id = ${unit} and c.id = ${carrier} and ${inScope(scope)}`.execute(tx);
  return rows.length > 0;
}

export interface CloseFacts {
  readonly inventory: Inventory;
  /** Items of the frozen list this person may know of. */
  readonly seen: number;
  readonly present: number;
  /** Things scanned that do not belong here by the books. */
  readonly surplus: number;
  /** On the list and not scanned, wherever in the house the books have it by now: whoever it was lent to shows it. */
  readonly missing: readonly Copy[];
  /** Said to be there after all when the count was signed, or scanned while they were searched for. */
  readonly found: readonly Copy[];
  /** Since when those are known to be missing for which a search was begun. */
  readonly shortSince: Readonly<Record<string, Instant>>;
  /** Searches still going on for anything on the list or scanned. */
  readonly searches: readonly Obligation[];
  /** What is owed for the count itself. */
  readonly owed: readonly Obligation[];
  /** Destroyed or missing by the books, scanned in this count, and not yet held back. */
  readonly alarms: number;
  readonly matter: Matter | null;
  readonly label: Label;
}

export async function closeFacts(
  input: { readonly inventory: string },
  context: Context,
): Promise<CloseFacts | undefined> {
  const { tx, unit } = context;
  const inventory = await lockedInventory(input.inventory, context);
  if (!inventory) return undefined;
  const { rows } = await sql<{
    carrier_id: string;
    found_short_at: Instant | null;
    disposition: string | null;
    gone: boolean;
  }>`
    select i.carrier_id, i.found_short_at, i.disposition, c.hand in ('registry', 'person') and not exists (select 1 from count_entry e
      where e.unit_id = i.unit_id and e.inventory_id = i.inventory_id and e.carrier_id = i.carrier_id
        and ${sql.raw(standingEntry('e'))}) as gone
    from ${scopedCarriers} join inventory_item i on i.unit_id = c.unit_id and i.carrier_id = c.id
    where i.unit_id = ${unit.id} and i.inventory_id = ${inventory.id}`.execute(tx);
  const counts = await sql<{ present: number; surplus: number }>`
    select count(*) filter (where verdict = 'present')::int as present,
      count(*) filter (where verdict in ('misplaced', 'held_elsewhere', 'unregistered', 'destroyed'))::int as surplus
    from count_entry e where e.unit_id = ${unit.id} and e.inventory_id = ${inventory.id} and ${sql.raw(standingEntry('e'))}`.execute(
    tx,
  );
  const searches = await sql<Obligation & { readonly scanned: boolean }>`
    select * from (select o.*, exists (select 1 from count_entry e
        where e.unit_id = o.unit_id and e.inventory_id = ${inventory.id} and e.carrier_id = o.object_id
          and ${sql.raw(standingEntry('e'))}) as scanned
      from obligation o where o.unit_id = ${unit.id} and ${ofClock(searched, 'o')} and o.status in ('open', 'overdue')) s
    where s.scanned or exists (select 1 from inventory_item i
      where i.unit_id = s.unit_id and i.inventory_id = ${inventory.id} and i.carrier_id = s.object_id)`.execute(tx);
  const gone = rows.filter((row) => row.gone);
  const there = [
    ...rows.filter((row) => row.disposition !== null && row.disposition !== 'missing').map((row) => row.carrier_id),
    ...searches.rows.filter(({ scanned }) => scanned).map((one) => one.object_id),
  ];
  const away = gone.map((row) => row.carrier_id);
  const copies = await copiesOf(tx, unit.id, [...new Set([...away, ...there])]);
  const missing = copies.filter(({ id }) => away.includes(id));
  return {
    inventory,
    seen: rows.length,
    present: counts.rows[0]?.present ?? 0,
    surplus: counts.rows[0]?.surplus ?? 0,
    missing,
    found: copies.filter(({ id }) => there.includes(id)),
    shortSince: Object.fromEntries(
      gone.flatMap(({ carrier_id, found_short_at: at }) => (at === null ? [] : [[carrier_id, at]])),
    ),
    searches: searches.rows,
    alarms: await openAlarms(inventory.id, context),
    owed: await openObligations(tx, unit.id, [countEnded, countConfirmed, searchBegun], inventory.id),
    matter: gravest(missing) ?? matterOfAll(inventory),
    label: labelIn(inventory),
  };
}

/** A count is about the gravest thing on its list. */
function matterOfAll({ level, regime }: Inventory): Matter {
  return { level: levelOf(level), regime };
}

function lockedInventory(id: string, { tx, unit }: Context): Promise<Inventory | undefined> {
  return tx
    .selectFrom('inventory')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
