import { type Kysely, sql } from 'kysely';
import { document } from '#modules/documents/index.ts';
import { series, unit } from '#modules/organization/index.ts';
import { person } from '#modules/people/index.ts';

/**
 * What the verdicts on a ledger rest on: the unit's settings, its people, and every copy there is. Equal stamps mean that nothing
 * of it changed.
 */
export async function registerStamp<D>(tx: Kysely<D>, unitId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws('/', (select version from ${sql.table(unit.name)} where unit_id = ${unitId}),
      (select coalesce(max(last), 0) from ${sql.table(series.name)} where unit_id = ${unitId} and id = 'code:carrier'),
      (select count(*) from ${sql.table(document.name)} where unit_id = ${unitId}),
      (select string_agg(c, '-' order by c) from (select state || ':' || count(*) as c from ${sql.table(person.name)} where unit_id = ${unitId} group by state) p)) as stamp`.execute(
    tx,
  );
  return rows[0]?.stamp ?? '';
}
