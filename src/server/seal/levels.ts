import type { RowOp } from '#kernel/effect.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import type { Table } from '#kernel/table.ts';
import type { Connection } from '../database.ts';
import { quote } from '../db/quote.ts';
import type { KeyLevel } from '../keys/levels.ts';
import { rowLevelSql } from './file-level.ts';
import type { Sealing } from './seal-ops.ts';

type Tables = ReadonlyMap<string, Table>;
type Query = Pick<Connection, 'query'>;

/** The level of what each of these operations seals: its row's, else that of what the row belongs to; personal where neither has one. */
export function levelsOf(
  connection: Query,
  tables: Tables,
  unit: string,
  ops: readonly RowOp[],
  sealings: readonly Sealing[],
): Promise<KeyLevel[]> {
  return Promise.all(
    sealings.map(async ({ at, table }) => {
      const op = ops[at] as RowOp;
      const level =
        op.op === 'insert'
          ? await ofNew(connection, tables, ops, table, op.row)
          : await ofRow(connection, tables, unit, table, op);
      return typeof level === 'number' ? (level as KeyLevel) : 'personal';
    }),
  );
}

async function ofNew(
  { query }: Query,
  tables: Tables,
  ops: readonly RowOp[],
  { options }: Table,
  row: JsonObject,
): Promise<Json> {
  const { label, via, belongs } = options;
  if (label) return row.level ?? null;
  const [parent, id] = via ? [via[1], row[via[0]]] : belongs ? [row[belongs.kind], row[belongs.id]] : [];
  if (typeof parent !== 'string' || typeof id !== 'string' || !tables.get(parent)?.options.label) return null;
  const made = ops.find((one) => one.op === 'insert' && one.table === parent && one.row.id === id);
  if (made?.op === 'insert') return made.row.level ?? null;
  const [found] = await query<{ level: number }>(
    `select t."level" from ${quote(parent)} t where t.unit_id = $1 and t.id = $2`,
    [row.unit_id, id],
  );
  return found?.level ?? null;
}

async function ofRow(
  { query }: Query,
  tables: Tables,
  unit: string,
  table: Table,
  op: Exclude<RowOp, { op: 'insert' }>,
): Promise<Json> {
  if (table.options.label && op.op === 'update' && typeof op.set.level === 'number') return op.set.level;
  const key = table.options.key.map((column, n) => `t.${quote(column)} = $${n + 2}`).join(' and ');
  const [found] = await query<{ level: number | null }>(
    `select ${rowLevelSql(table, tables)} as level from ${quote(table.name)} t where t.unit_id = $1 and ${key}`,
    [unit, ...table.options.key.map((column) => op.key[column])],
  );
  return found?.level ?? null;
}
