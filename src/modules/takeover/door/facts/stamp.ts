import { type Kysely, sql } from 'kysely';
import { unit } from '#modules/organization/index.ts';
import { person } from '#modules/people/index.ts';

/**
 * What the verdicts on every line of a ledger rest on: the unit's settings and its people. Equal stamps mean that nothing of it changed.
 * What was registered meanwhile concerns only the lines that speak of it.
 */
export async function registerStamp<D>(tx: Kysely<D>, unitId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws('/', (select version from ${sql.table(unit.name)} where unit_id = ${unitId}),
      (select string_agg(c, '-' order by c) from (select state || ':' || count(*) as c from ${sql.table(person.name)} where unit_id = ${unitId} group by state) p)) as stamp`.execute(
    tx,
  );
  return rows[0]?.stamp ?? '';
}

const mark = '@';

/** A stamp with the id from which on what was registered may not have been seen. */
export function stampSince(stamp: string, since: string): string {
  return `${stamp}${mark}${since}`;
}

/** The two parts of what a job keeps; one that was judged before there were two is judged again. */
export function stampParts(kept: string | null): { readonly stamp: string | null; readonly since: string } {
  const [stamp = null, since = ''] = kept?.split(mark) ?? [];
  return { stamp, since };
}
