import type { RowOp } from '#kernel/effect.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import type { Table } from '#kernel/table.ts';
import { quote } from './db/quote.ts';

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
          : { ...earlier, set: { ...earlier.set, ...full.set }, ...expected(earlier, full) };
      continue;
    }
    at.set(id, settled.length);
    settled.push(full);
  }
  return settled;
}

/** What the act found before its first change; what a later change expects of a column changed meanwhile is the act's own. */
function expected(earlier: Change & { op: 'update' }, { expect }: Change & { op: 'update' }): { expect?: JsonObject } {
  const found = Object.entries(expect ?? {}).filter(([column]) => !(column in earlier.set));
  return found.length > 0 || earlier.expect ? { expect: { ...Object.fromEntries(found), ...earlier.expect } } : {};
}

function withUnit(op: RowOp, unit_id: string): RowOp {
  return op.op === 'insert' ? { ...op, row: { unit_id, ...op.row } } : { ...op, key: { unit_id, ...op.key } };
}

/** Rows of one shape that are written out one by one: few shapes of statement, and each row found by its key. */
const fewRows = 3;

/**
 * Compiles settled operations into one statement, whose text depends on the shapes of the operations only, so that PostgreSQL
 * prepares it once. Few rows of a shape are parts of their own with plain parameters; many become one set-based part fed by
 * JSON.
 */
export function compile(
  ops: readonly RowOp[],
  tables: ReadonlyMap<string, Table>,
  extra: readonly Extra[] = [],
): Write {
  const groups = new Map<string, RowOp[]>();
  for (const op of ops) {
    const shape = shapeOf(op);
    const group = groups.get(shape);
    if (group) group.push(op);
    else groups.set(shape, [op]);
  }
  const values: unknown[] = [];
  const parts: string[] = [];
  const counted: string[] = [];
  let expected = 0;
  const add = (op: RowOp, rows: number, text: string) => {
    const name = `e${parts.length}`;
    // An insert makes its rows or fails; only what must still be there is counted, and seen again for that.
    parts.push(op.op === 'insert' ? `${name} as (${text})` : `${name} as (${text} returning 1)`);
    if (op.op === 'insert') return;
    counted.push(`(select count(*) from ${name})`);
    expected += rows;
  };
  for (const group of groups.values()) {
    const op = group[0] as RowOp;
    const table = tables.get(op.table) as Table;
    if (op.op === 'insert' && group.length <= fewRows)
      add(op, group.length, insertText(group as Insert[], table, values));
    else if (group.length <= fewRows) for (const one of group) add(one, 1, oneText(one as Change, table, values));
    else add(op, group.length, manyText(op, table, values.push(JSON.stringify(group.map(rowOf)))));
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

type Insert = Extract<RowOp, { op: 'insert' }>;
type Change = Exclude<RowOp, { op: 'insert' }>;

function shapeOf(op: RowOp): string {
  if (op.op === 'insert') return `i ${op.table}`;
  if (op.op === 'delete') return `d ${op.table}`;
  return `u ${op.table} ${Object.keys(op.set).join()} ${Object.keys(op.expect ?? {}).join()}`;
}

function insertText(ops: readonly Insert[], table: Table, values: unknown[]): string {
  const columns = Object.keys(table.columns);
  const rows = ops.map(
    ({ row }) => `(${columns.map((column) => param(table, column, row[column], values)).join(', ')})`,
  );
  return `insert into ${quote(table.name)} (${columns.map(quote).join(', ')}) values ${rows.join(', ')}`;
}

function oneText(op: Change, table: Table, values: unknown[]): string {
  const name = quote(table.name);
  const each = (of: JsonObject, form: (column: string, value: string) => string) =>
    Object.entries(of).map(([column, value]) => form(quote(column), param(table, column, value, values)));
  const match = each(op.key, (column, value) => `t.${column} = ${value}`);
  if (op.op === 'delete') return `delete from ${name} t where ${match.join(' and ')}`;
  const set = each(op.set, (column, value) => `${column} = ${value}`);
  const still = each(op.expect ?? {}, (column, value) => `t.${column} is not distinct from ${value}`);
  return `update ${name} t set ${set.join(', ')} where ${[...match, ...still].join(' and ')}`;
}

/** A value of a column as a typed parameter. */
function param(table: Table, column: string, value: Json | undefined, values: unknown[]): string {
  const sql = sqlOf(table, column);
  return `$${values.push(sent(value ?? null, sql))}::${sql}`;
}

/** As node-pg must be given it: what it would take for an array or serialise by itself is JSON, but for arrays of text. */
function sent(value: Json, sql: string): unknown {
  if (value === null || (sql === 'text[]' && Array.isArray(value))) return value;
  return sql === 'jsonb' || typeof value === 'object' ? JSON.stringify(value) : value;
}

function rowOf(op: RowOp): JsonObject {
  if (op.op === 'insert') return op.row;
  if (op.op === 'delete') return prefixed('k_', op.key);
  return { ...prefixed('k_', op.key), ...prefixed('s_', op.set), ...prefixed('e_', op.expect ?? {}) };
}

function prefixed(prefix: string, values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]));
}

function manyText(op: RowOp, table: Table, rows: number): string {
  const name = quote(table.name);
  if (op.op === 'insert') {
    const columns = Object.keys(table.columns).map(quote).join(', ');
    return `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $${rows}::jsonb)`;
  }
  const keys = ['unit_id', ...table.options.key];
  const source = (prefix: string, columns: readonly string[]) =>
    columns.map((column) => `${quote(prefix + column)} ${sqlOf(table, column)}`);
  const match = keys.map((column) => `t.${quote(column)} = s.${quote(`k_${column}`)}`);
  if (op.op === 'delete')
    return `delete from ${name} t using jsonb_to_recordset($${rows}::jsonb) as s(${source('k_', keys).join(', ')}) where ${match.join(' and ')}`;
  const [set, expect] = [Object.keys(op.set), Object.keys(op.expect ?? {})];
  const shape = [...source('k_', keys), ...source('s_', set), ...source('e_', expect)].join(', ');
  const changes = set.map((column) => `${quote(column)} = s.${quote(`s_${column}`)}`).join(', ');
  const still = expect.map((column) => `t.${quote(column)} is not distinct from s.${quote(`e_${column}`)}`);
  return `update ${name} t set ${changes} from jsonb_to_recordset($${rows}::jsonb) as s(${shape}) where ${[...match, ...still].join(' and ')}`;
}

function sqlOf(table: Table, column: string): string {
  const spec = table.columns[column];
  if (!spec) throw new Error(`effect on unknown column ${table.name}.${column}`);
  return spec.sql;
}
