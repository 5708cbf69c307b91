import { sql } from 'kysely';
import type { Related, ThingContext } from '#kernel/thing.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { stray } from '#modules/strays/index.ts';
import { standingEntry } from './tables.ts';
import type { CountingTx } from './tx.ts';

/**
 * What a count did not find, and what was decided for it. While it goes on, only what is searched for already: nobody is to tick
 * off a list of what remains.
 */
export async function relatedToCount(id: string, { tx, unit }: ThingContext<CountingTx>): Promise<Related> {
  const differences = await tx
    .selectFrom('inventory_item as i')
    .innerJoin('inventory as n', (join) =>
      join.onRef('n.unit_id', '=', 'i.unit_id').onRef('n.id', '=', 'i.inventory_id'),
    )
    .innerJoin('carrier as c', (join) => join.onRef('c.unit_id', '=', 'i.unit_id').onRef('c.id', '=', 'i.carrier_id'))
    .innerJoin('document as d', (join) => join.onRef('d.unit_id', '=', 'c.unit_id').onRef('d.id', '=', 'c.document_id'))
    .select(['i.carrier_id as carrier', 'd.title', 'c.copy_no', 'c.code', 'c.hand as hand_kind', 'i.note'])
    .select(
      sql<string>`coalesce(i.disposition, case when exists (select 1 from count_entry e where e.unit_id = i.unit_id
      and e.inventory_id = i.inventory_id and e.carrier_id = i.carrier_id and ${sql.raw(standingEntry('e'))}) then 'scanned' else 'searching' end)`.as(
        'disposition',
      ),
    )
    .where('i.unit_id', '=', unit.id)
    .where('i.inventory_id', '=', id)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('i.disposition', 'is not', null),
        exists(
          selectFrom('obligation as o')
            .select('o.id')
            .whereRef('o.unit_id', '=', 'i.unit_id')
            .where('o.clause', '=', 'CARRIER-057')
            .where('o.object_table', '=', 'carrier')
            .whereRef('o.object_id', '=', 'i.carrier_id')
            .whereRef('o.opened_at', '>=', 'n.opened_at')
            .where((o) => o.or([o('n.counted_at', 'is', null), o('o.opened_at', '<=', o.ref('n.counted_at'))])),
        ),
      ]),
    )
    .orderBy('c.code')
    .limit(200)
    .execute();
  const strange = await sql<
    Record<string, unknown>
  >`select e.verdict as seen_as, d.title, c.copy_no, e.code, ${sql.raw(nameOf('place', 'c.place_id'))} as place,
      coalesce(s.outcome, s.status) as disposition
    from count_entry e join ${sql.table(carrier.name)} c on c.unit_id = e.unit_id and c.id = e.carrier_id
      ${sql.raw(joined(document, 'd', 'c.document_id'))}
      left join ${sql.table(stray.name)} s on s.unit_id = e.unit_id and s.carrier_id = e.carrier_id and s.inventory_id = e.inventory_id
    where e.unit_id = ${unit.id} and e.inventory_id = ${id} and ${sql.raw(standingEntry('e'))}
      and e.verdict in ('misplaced', 'held_elsewhere', 'destroyed')
    order by case e.verdict when 'destroyed' then 0 else 1 end, e.at limit 200`.execute(tx);
  return { differences, strange: strange.rows };
}
