import { type Kysely, sql } from 'kysely';

/**
 * What the verdicts on a ledger rest on: the unit's settings, its people, and every copy there is. Equal stamps mean that nothing
 * of it changed.
 */
export async function registerStamp<D>(tx: Kysely<D>, unit: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws('/', (select version from unit where unit_id = ${unit}),
      (select coalesce(max(last), 0) from series where unit_id = ${unit} and id = 'code:carrier'),
      (select count(*) from document where unit_id = ${unit}),
      (select string_agg(c, '-' order by c) from (select state || ':' || count(*) as c from person where unit_id = ${unit} group by state) p)) as stamp`.execute(
    tx,
  );
  return rows[0]?.stamp ?? '';
}
