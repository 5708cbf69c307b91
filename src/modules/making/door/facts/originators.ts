import { type Kysely, sql } from 'kysely';
import { type DocumentsDatabase, document } from '#modules/documents/index.ts';

/**
 * CARRIER-028: the other bodies that decided what documents are, by document: whoever issued it, or issued what of its level it is made of.
 * None where this unit decided it itself. A source that is not to be seen is somebody else's.
 */
export async function originatorsOf(
  tx: Kysely<DocumentsDatabase>,
  unit: { readonly id: string },
  documents: readonly string[],
): Promise<(document: string) => readonly string[]> {
  const { rows } = await sql<{ of: string; issuers: string[] }>`
    with recursive made as (
      select d.id as of, d.level as at, d.level, d.source::text as source, d.issuer, d.source_ids
      from ${sql.table(document.name)} d where d.unit_id = ${unit.id} and d.id = any(${[...documents]}::text[])
      union
      select m.of, m.at, coalesce(s.level, m.at), coalesce(s.source::text, 'other'), coalesce(s.issuer, m.issuer), coalesce(s.source_ids, '{}')
      from made m cross join lateral unnest(m.source_ids) x left join ${sql.table(document.name)} s on s.unit_id = ${unit.id} and s.id = x
    )
    select of, array_agg(distinct issuer) as issuers from made where source <> 'own' and level >= at group by of`.execute(
    tx,
  );
  return (document) => rows.find((row) => row.of === document)?.issuers ?? [];
}
