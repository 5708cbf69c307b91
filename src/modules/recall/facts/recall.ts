import { sql } from 'kysely';
import { inHandJoined } from '#modules/documents/door/joins.ts';
import { dateOf, endOfDay, instantOf } from '#kernel/calendar.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { type Label, labelIn, levelOf } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { returns } from '../clocks.ts';
import type { ReturnItem, ReturnList } from '../tables.ts';
import { type Document, carrier } from '#modules/documents/index.ts';
import { type Copy, copyOf } from '#modules/documents/door/facts/copy.ts';
import { type Out, outOf } from '#modules/hands/door/facts/out.ts';
import { knownStrays } from '#modules/strays/door/facts.ts';
import type { RecallTx } from '../tx.ts';

type Context = FactsContext<RecallTx>;

/** A copy still to be given back, and who answers for it. */
export interface Outstanding {
  readonly id: string;
  readonly hand: 'registry' | 'person';
  readonly hand_id: string | null;
  readonly department_id: string | null;
}

export interface RecallFacts {
  readonly document: Document;
  readonly outstanding: readonly Outstanding[];
  readonly openList: string | null;
  readonly today: CivilDate;
  readonly dueAt: Instant | null;
  readonly matter: Matter;
  readonly label: Label;
}

export async function recallFacts(
  input: { readonly document: string; readonly due?: CivilDate | null | undefined },
  { tx, unit, now }: Context,
): Promise<RecallFacts | undefined> {
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.document)
    .forUpdate()
    .executeTakeFirst();
  if (!document) return undefined;
  const { rows } = await sql<Outstanding>`
    select c.id, c.hand, c.hand_id, p.department_id from ${sql.table(carrier.name)} c
    ${sql.raw(inHandJoined('p'))}
    where c.unit_id = ${unit.id} and c.document_id = ${document.id} and c.copy_of is null and c.hand in ('registry', 'person')
    order by c.copy_no`.execute(tx);
  const open = await tx
    .selectFrom('return_list')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', document.id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return {
    document,
    outstanding: rows,
    openList: open?.id ?? null,
    today: dateOf(now),
    dueAt: input.due ? instantOf(input.due, endOfDay) : null,
    matter: { level: levelOf(document.level), regime: document.regime },
    label: labelIn(document),
  };
}

export interface ScanReturnFacts {
  readonly list: ReturnList;
  readonly copy: Copy;
  readonly out: Out;
  readonly item: ReturnItem | null;
  /** Items of the list that are still out, this one among them. */
  readonly open: number;
  readonly owed: readonly Obligation[];
  readonly desk: boolean;
  readonly matter: Matter;
  readonly label: Label | null;
}

export async function scanReturnFacts(
  input: { readonly list: string; readonly carrier: string },
  context: Context,
): Promise<(ScanReturnFacts & { readonly strays: readonly string[] }) | undefined> {
  const { tx, unit, actor } = context;
  const list = await lockedList(input.list, context);
  const copy = list && (await copyOf(tx, unit.id, input.carrier));
  if (!list || !copy) return undefined;
  const out = await outOf(tx, unit.id, [copy.id]);
  const items = await itemsOf(list.id, context);
  return {
    list,
    copy,
    out: out(copy.id),
    item: items.find((item) => item.carrier_id === copy.id) ?? null,
    open: items.filter((item) => item.status === 'open').length,
    owed: await openObligations(tx, unit.id, returns, copy.id),
    strays: await knownStrays(tx, unit.id, [copy]),
    desk: actor.designated,
    matter: matterOf(copy),
    label: labelOf([copy]),
  };
}

export function lockedList(id: string, { tx, unit }: Context): Promise<ReturnList | undefined> {
  return tx
    .selectFrom('return_list')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export function itemsOf(list: string, { tx, unit }: Context): Promise<ReturnItem[]> {
  return tx.selectFrom('return_item').selectAll().where('unit_id', '=', unit.id).where('list_id', '=', list).execute();
}
