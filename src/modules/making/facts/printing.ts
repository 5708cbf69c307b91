import { dateOf } from '#kernel/calendar.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { paperDate } from '#kernel/period.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Carrier } from '#modules/documents/index.ts';
import type { Input } from '../procedures/make/schema.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { placeName } from '#modules/documents/door/facts/place.ts';
import { type OrderFacts, orderFacts } from '../door/facts/order.ts';
import type { Taking } from '../door/rules/taking.ts';
import { takingOf } from './taking.ts';
import type { MakingTx } from '../tx.ts';

export interface MakeFacts extends OrderFacts {
  /** What another body's paper is reproduced from: its first copy in the registry; null where none lies there. */
  readonly original: Pick<Carrier, 'id' | 'pages' | 'hand'> | null;
  /** What is taken out of it, where it is another body's. */
  readonly taking: Taking;
  /** The name of the place the copies are laid in. */
  readonly place: string | null;
  readonly today: CivilDate;
  /** When it was made, if that is entered later (CARRIER-068), and the day its stamp says. */
  readonly at: Instant;
  readonly paperDay: string;
}

export async function makeFacts(input: Input, context: FactsContext<MakingTx>): Promise<MakeFacts | undefined> {
  const base = await orderFacts(input, context);
  const place = await placeName(context, input.place);
  if (!base || place === undefined) return undefined;
  const { document, order } = base;
  const at = instantIn(input.acted_at) ?? context.now;
  const original = order.form ? await originalOf(document.id, context) : null;
  const taking = await takingOf(context, document, [document.kind], order.form ?? 'copy');
  return {
    ...base,
    original: original ?? null,
    taking,
    place,
    today: dateOf(context.now),
    at,
    paperDay: paperDate(dateOf(at)),
  };
}

async function originalOf(document: string, { tx, unit }: FactsContext<MakingTx>) {
  return tx
    .selectFrom('carrier')
    .select(['id', 'pages', 'hand'])
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', document)
    .where('copy_of', 'is', null)
    .where('hand', '=', 'registry')
    .orderBy('copy_no')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}
