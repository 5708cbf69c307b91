import type { Table } from '#kernel/table.ts';
import { quote } from '../db/quote.ts';
import type { Connection } from '../database.ts';
import type { Modules } from '../modules.ts';

interface Some {
  readonly table: string;
  readonly ids: readonly string[];
}

/**
 * Which of these people are named by the rows or by what they hang on, down to the last: wherever the wall compares somebody with a row, his id
 * stands there as a value of its own or as a token. For the server's own session, which sees all of it.
 */
export async function namedIn(
  modules: Pick<Modules, 'tables'>,
  connection: Connection,
  unit: string,
  rows: Some,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = new Set(people);
  const named = new Set<string>();
  const seen = new Set<string>();
  let next: readonly Some[] = [rows];
  while (next.length > 0) {
    const now = next.flatMap(({ table, ids }) => {
      const fresh = ids.filter((id) => !seen.has(`${table} ${id}`));
      for (const id of fresh) seen.add(`${table} ${id}`);
      const found = modules.tables.get(table);
      return found && 'id' in found.columns && fresh.length > 0 ? [{ table: found, ids: fresh }] : [];
    });
    const found = await Promise.all(
      now.map(async ({ table, ids }) => {
        const who = connection.query<{ said: string }>(saidSql(table), [unit, ids]);
        const below = await Promise.all(hangsOn(table).map((sql) => connection.query<Some>(sql, [unit, ids])));
        for (const { said } of await who) {
          const id = said.startsWith('p:') ? said.slice(2) : said;
          if (wanted.has(id)) named.add(id);
        }
        return below.flat();
      }),
    );
    next = found.flat();
  }
  return named;
}

function saidSql({ name, columns }: Table): string {
  const of = (sql: string) =>
    Object.entries(columns).flatMap(([column, spec]) => (spec.sql === sql ? [`o.${quote(column)}`] : []));
  const values = [`array[${of('text').join(', ')}]::text[]`, ...of('text[]')].join(' || ');
  return `select distinct said from ${quote(name)} o, unnest(${values}) said
    where o.unit_id = $1 and o.id = any($2::text[]) and said is not null`;
}

/** What decides with the rows who may know them. */
function hangsOn({ name, columns, options: { via, belongs } }: Table): string[] {
  const from = `from ${quote(name)} o where o.unit_id = $1 and o.id = any($2::text[])`;
  const parents = via
    ? [
        `select '${via[1]}' as "table", array_agg(distinct o.${quote(via[0])}) as ids ${from} and o.${quote(via[0])} is not null having count(*) > 0`,
      ]
    : [];
  const [kind, id] = belongs ? [belongs.kind, belongs.id] : ['object_table', 'object_id'];
  if (!(kind in columns && id in columns)) return parents;
  return [
    ...parents,
    `select o.${quote(kind)} as "table", array_agg(distinct o.${quote(id)}) as ids ${from} and o.${quote(kind)} is not null and o.${quote(id)} is not null group by 1`,
  ];
}
