import type { Table } from '#kernel/table.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { quote } from '../db/quote.ts';
import type { KeyLevel } from '../keys/levels.ts';

/** The level of what the row that names a file belongs to; null where no row names it. */
export async function fileLevel(
  { modules }: Pick<App, 'modules'>,
  { query }: Pick<Connection, 'query'>,
  unit: string,
  upload: string,
): Promise<KeyLevel | null> {
  for (const table of modules.tables.values()) {
    if (!('upload' in table.columns)) continue;
    const [row] = await query<{ level: KeyLevel }>(
      `select ${rowLevelSql(table, modules.tables)} as level from ${quote(table.name)} t where t.unit_id = $1 and t.upload = $2`,
      [unit, upload],
    );
    if (row) return row.level ?? 'personal';
  }
  return null;
}

/** The level of a row under the alias t, its own or that of what it belongs to; null where neither has one. */
export function rowLevelSql({ options }: Table, tables: ReadonlyMap<string, Table>): string {
  const { label, via, belongs } = options;
  const of = (parent: string, id: string) =>
    tables.get(parent)?.options.label
      ? `(select p."level" from ${quote(parent)} p where p.unit_id = t.unit_id and p.id = t.${quote(id)})`
      : 'null::int';
  if (label) return 't."level"';
  if (via) return of(via[1], via[0]);
  if (!belongs) return 'null::int';
  const cases = belongs.parents.map((parent) => `when '${parent}' then ${of(parent, belongs.id)}`);
  return `case t.${quote(belongs.kind)} ${cases.join(' ')} end`;
}
