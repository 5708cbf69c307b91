import { sql } from 'kysely';
import { z } from 'zod';
import { nameOf } from '#kernel/relation.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { joined } from '#kernel/relation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { standingEntry } from '../tables.ts';
import type { CountingTx } from '../tx.ts';
import { type CloseFacts, closeFacts } from './inventory.ts';

/** One line of a summary: what it is, how it was judged, and where it should be or who had it last. */
export const summaryRow = z.object({
  code: z.string(),
  title: z.string().nullable(),
  copy_no: z.number().nullable(),
  mark: z.string().nullable(),
  verdict: z.string().nullable(),
  place: z.string().nullable(),
  holder: z.string().nullable(),
  last: z.string().nullable(),
});
export type SummaryRow = z.infer<typeof summaryRow>;

export interface SummaryFacts extends CloseFacts {
  /** Not scanned yet, by whoever handled it last. */
  readonly left: readonly SummaryRow[];
  /** Scanned, and not as the books have it. */
  readonly strange: readonly SummaryRow[];
}

const hand = `case when c.hand = 'person' then ${nameOf('person', 'c.hand_id')} end`;
const lastHandler = `(select ${nameOf('person', 'm.by')} from movement m
  where m.unit_id = c.unit_id and m.carrier_id = c.id order by m.at desc limit 1)`;

export async function summaryFacts(
  input: { readonly inventory: string },
  context: FactsContext<CountingTx>,
): Promise<SummaryFacts | undefined> {
  const facts = await closeFacts(input, context);
  if (!facts) return undefined;
  const { tx, unit } = context;
  const missing = facts.missing.map(({ id }) => id);
  const left = await sql<SummaryRow>`select c.code, d.title, c.copy_no, d.mark, null as verdict,
      ${sql.raw(nameOf('place', 'c.place_id'))} as place, ${sql.raw(hand)} as holder, ${sql.raw(lastHandler)} as last
    from ${sql.table(carrier.name)} c ${sql.raw(joined(document, 'd', 'c.document_id'))}
    where c.unit_id = ${unit.id} and c.id = any(${missing}::text[])
    order by last nulls last, c.code limit 500`.execute(tx);
  const strange = await sql<SummaryRow>`select e.code, d.title, c.copy_no, d.mark, e.verdict,
      ${sql.raw(nameOf('place', 'c.place_id'))} as place, ${sql.raw(hand)} as holder, null as last
    from count_entry e left join ${sql.table(carrier.name)} c on c.unit_id = e.unit_id and c.id = e.carrier_id
      left join ${sql.table(document.name)} d on d.unit_id = c.unit_id and d.id = c.document_id
    where e.unit_id = ${unit.id} and e.inventory_id = ${input.inventory}
      and ${sql.raw(standingEntry('e'))}
      and e.verdict in ('misplaced', 'held_elsewhere', 'unregistered', 'destroyed', 'unreadable')
    order by e.at limit 500`.execute(tx);
  return { ...facts, left: left.rows, strange: strange.rows };
}
