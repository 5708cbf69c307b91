import type { RowOp } from '#kernel/effect.ts';
import type { JsonObject } from '#kernel/json.ts';
import type { Table } from '#kernel/table.ts';
import { quote } from './db/ddl.ts';

/** One statement that applies all row operations of an act. It fails where a row is no longer as the act found it. */
export interface Write {
  readonly text: string;
  readonly values: unknown[];
}

/** What else the statement does, over values of its own. */
export interface Extra {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Of a part that changes nothing itself, so that it is carried out all the same. */
  readonly name?: string;
}

/** Fills in the unit and merges changes of one row, so that the statement touches each row once and the ledger keeps what was done. */
export function settle(ops: readonly RowOp[], unitId: string, tables: ReadonlyMap<string, Table>): RowOp[] {
  const settled: RowOp[] = [];
  const at = new Map<string, number>();
  for (const op of ops) {
    const table = tables.get(op.table);
    if (!table) throw new Error(`effect on unknown table ${op.table}`);
    const full = withUnit(op, unitId);
    const id = `${op.table}\n${table.options.key.map((column) => String((full.op === 'insert' ? full.row : full.key)[column])).join('\n')}`;
    const before = at.get(id);
    const earlier = before === undefined ? undefined : settled[before];
    if (earlier && full.op === 'update' && earlier.op !== 'delete') {
      settled[before as number] =
        earlier.op === 'insert'
          ? { ...earlier, row: { ...earlier.row, ...full.set } }
          : { ...earlier, set: { ...earlier.set, ...full.set } };
      continue;
    }
    at.set(id, settled.length);
    settled.push(full);
  }
  return settled;
}

function withUnit(op: RowOp, unit_id: string): RowOp {
  return op.op === 'insert' ? { ...op, row: { unit_id, ...op.row } } : { ...op, key: { unit_id, ...op.key } };
}

/**
 * Compiles settled operations into one statement. Operations of one shape become one set-based part fed by a JSON parameter,
 * so the text depends on the shapes only and PostgreSQL prepares it once.
 */
export function compile(
  ops: readonly RowOp[],
  tables: ReadonlyMap<string, Table>,
  extra: readonly Extra[] = [],
): Write {
  const groups = new Map<string, { op: RowOp; rows: JsonObject[] }>();
  for (const op of ops) {
    const shape = shapeOf(op);
    const group = groups.get(shape);
    const row = rowOf(op);
    if (group) group.rows.push(row);
    else groups.set(shape, { op, rows: [row] });
  }
  const values: unknown[] = [];
  const parts: string[] = [];
  const counted: string[] = [];
  let expected = 0;
  for (const { op, rows } of groups.values()) {
    values.push(JSON.stringify(rows));
    const name = `e${parts.length}`;
    const text = partOf(op, tables.get(op.table) as Table, values.length);
    // An insert makes its rows or fails; only what must still be there is counted, and seen again for that.
    parts.push(op.op === 'insert' ? `${name} as (${text})` : `${name} as (${text} returning 1)`);
    if (op.op === 'insert') continue;
    counted.push(`(select count(*) from ${name})`);
    expected += rows.length;
  }
  const lost =
    counted.length > 0 && `case when ${counted.join(' + ')} <> $${values.push(expected)} then jingui.lost_race() end`;
  parts.push(`done as materialized (select ${lost || 'null'} as lost)`);
  for (const one of extra) {
    const offset = values.length;
    values.push(...one.values);
    parts.push(one.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + offset}`));
  }
  const from = ['done', ...extra.flatMap((one) => one.name ?? [])];
  return { text: `with ${parts.join(', ')} select from ${from.join(', ')}`, values };
}

function shapeOf(op: RowOp): string {
  if (op.op === 'insert') return `i ${op.table}`;
  if (op.op === 'delete') return `d ${op.table}`;
  return `u ${op.table} ${Object.keys(op.set).join()} ${Object.keys(op.expect ?? {}).join()}`;
}

function rowOf(op: RowOp): JsonObject {
  if (op.op === 'insert') return op.row;
  if (op.op === 'delete') return prefixed('k_', op.key);
  return { ...prefixed('k_', op.key), ...prefixed('s_', op.set), ...prefixed('e_', op.expect ?? {}) };
}

function prefixed(prefix: string, values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]));
}

function partOf(op: RowOp, table: Table, param: number): string {
  const name = quote(table.name);
  if (op.op === 'insert') {
    const columns = Object.keys(table.columns).map(quote).join(', ');
    return `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $${param}::jsonb)`;
  }
  const keys = ['unit_id', ...table.options.key];
  const source = (prefix: string, columns: readonly string[]) =>
    columns.map((column) => `${quote(prefix + column)} ${sqlOf(table, column)}`);
  const match = keys.map((column) => `t.${quote(column)} = s.${quote(`k_${column}`)}`);
  if (op.op === 'delete')
    return `delete from ${name} t using jsonb_to_recordset($${param}::jsonb) as s(${source('k_', keys).join(', ')}) where ${match.join(' and ')}`;
  const [set, expect] = [Object.keys(op.set), Object.keys(op.expect ?? {})];
  const shape = [...source('k_', keys), ...source('s_', set), ...source('e_', expect)].join(', ');
  const changes = set.map((column) => `${quote(column)} = s.${quote(`s_${column}`)}`).join(', ');
  const still = expect.map((column) => `t.${quote(column)} is not distinct from s.${quote(`e_${column}`)}`);
  return `update ${name} t set ${changes} from jsonb_to_recordset($${param}::jsonb) as s(${shape}) where ${[...match, ...still].join(' and ')}`;
}

function sqlOf(table: Table, column: string): string {
  const spec = table.columns[column];
  if (!spec) throw new Error(`effect on unknown column ${table.name}.${column}`);
  return spec.sql;
}
