import type pg from 'pg';
import { ofInstallation } from './installation.ts';

/** What is sent for one table. */
export interface Step {
  readonly table: string;
  readonly sql: string;
}

interface Row {
  readonly name: string;
  readonly refers: readonly string[];
}

const tablesSql = `
  select n.nspname || '.' || c.relname as name,
    array(select m.nspname || '.' || t.relname from pg_constraint k join pg_class t on t.oid = k.confrelid
      join pg_namespace m on m.oid = t.relnamespace where k.conrelid = c.oid and k.contype = 'f' and t.oid <> c.oid) as refers
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('public', 'jingui')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id' and a.attnotnull)
  order by 1`;

/** Tables of units, each after those it refers to. */
export async function unitsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<Row>(tablesSql);
  const left = rows.filter(({ name }) => !(name in ofInstallation));
  const units: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ refers }) => refers.every((other) => units.includes(other)));
    if (next < 0) throw new Error(`tables refer to each other in a ring: ${left.map(({ name }) => name).join(', ')}`);
    units.push(...left.splice(next, 1).map(({ name }) => name));
  }
  return units;
}

/** All of a unit lies together: with the first of its tables, which lies by itself. */
export function stepsOf(units: readonly string[]): Step[] {
  const [first = ''] = units;
  return units.map((table) => ({
    table,
    sql: `select create_distributed_table(${regclass(table)}, 'unit_id', colocate_with => ${table === first ? `'none'` : regclass(first)})`,
  }));
}

function regclass(table: string): string {
  const [schema, name] = table.split('.');
  return `'${schema}."${name}"'`;
}
