import {
  documentFacts,
  type RunCopy,
  type DocumentFacts,
  lastCopyNo,
  copiesOf,
  bearsOldMark,
} from '#modules/documents/door/facts/document.ts';
import { dateOf } from '#kernel/calendar.ts';
import { levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { outgoingSeries, sequenceFor } from '#modules/documents/door/numbering.ts';
import type { PrintOrder } from '#modules/documents/index.ts';
import { unlistedOf } from '#modules/documents/door/facts/designated.ts';
import { type Machine, machineFacts } from '../../facts/machine.ts';
import { type PrintFile, printFile } from '#modules/documents/door/facts/print-file.ts';
import { type Drawn, drawCodes, lockSeries, type Standing } from '#modules/documents/door/facts/series.ts';
import type { MakingTx } from '../../tx.ts';

export type Context = FactsContext<MakingTx>;

export interface OrderFacts extends DocumentFacts, Machine, PrintFile {
  readonly order: PrintOrder;
  readonly standing: Standing;
  readonly codes: Drawn;
  readonly year: string;
  /** Rank up to which it was agreed to: of the case, or what needs no approval. */
  readonly agreed: number;
  /** The highest copy number of the document so far. */
  readonly lastNo: number;
  /** The copies of the run, once made. */
  readonly copies: readonly RunCopy[];
  /** CARRIER-050: names of those with a hand in it who are not on the list. */
  readonly unlisted: readonly string[];
  /** CLASSIFY-021: the mark on the copies in the registry is still to be corrected. */
  readonly oldMark: boolean;
}

interface OrderInput {
  readonly order: string;
  readonly operator?: string | null | undefined;
  readonly waste_by?: readonly string[] | undefined;
}

export async function orderFacts(input: OrderInput, context: Context): Promise<OrderFacts | undefined> {
  const { tx, unit, actor, now, settings } = context;
  const order = await tx
    .selectFrom('print_order')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.order)
    .forUpdate()
    .executeTakeFirst();
  const base = order && (await documentFacts({ document: order.document_id }, context));
  if (!order || !base) return undefined;
  const year = dateOf(now).slice(0, 4);
  const first = order.first_no ?? 0;
  const run = order.first_no === null ? [] : Array.from({ length: order.copies }, (_, n) => first + n);
  return {
    ...base,
    ...(await machineFacts(input, context)),
    ...(await printFile(base.document, context)),
    order,
    year,
    standing: await lockSeries(tx, unit.id, [outgoingSeries(sequenceFor(settings, base.document.sequence), year)]),
    codes: await drawCodes(tx, 'carrier'),
    agreed: await agreedLevel(context, order),
    lastNo: await lastCopyNo(context, base.document.id),
    copies: await copiesOf(context, base.document.id, run),
    unlisted: await unlistedOf(context, [actor.id, input.operator, ...(input.waste_by ?? [])]),
    oldMark: await bearsOldMark(context, base.document.id),
  };
}

/** What was ordered without an approval was not classified. */
export async function agreedLevel({ tx, unit }: Context, { case_id }: Pick<PrintOrder, 'case_id'>): Promise<number> {
  if (case_id === null) return levelRank.work_secret;
  const found = await tx
    .selectFrom('case')
    .select('level')
    .where('unit_id', '=', unit.id)
    .where('id', '=', case_id)
    .executeTakeFirst();
  return found?.level ?? 0;
}
