import type { RowOp } from '#kernel/effect.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { isSealed, sealedMember } from '#kernel/sealed.ts';
import type { Column, Table } from '#kernel/table.ts';
import { aadOf, type ObjectKey } from '../keys/object-key.ts';
import { encodeValue, idOf, type Shape } from './place.ts';

/** One operation that writes sealed columns, and the row it is about. */
export interface Sealing {
  /** Its place among the operations. */
  readonly at: number;
  readonly table: Table;
  readonly id: string;
  readonly columns: readonly string[];
}

/** The columns of a table that the database holds as ciphertext. */
export function sealedColumns(table: Table): readonly string[] {
  const found = known.get(table);
  if (found) return found;
  const columns = Object.entries(table.columns).flatMap(([name, column]) => (column.sealed ? [name] : []));
  known.set(table, columns);
  return columns;
}

/** Asked of every operation of every act. */
const known = new WeakMap<Table, readonly string[]>();

/** Which of these operations write what is to be sealed. */
export function sealingsIn(ops: readonly RowOp[], tables: ReadonlyMap<string, Table>): Sealing[] {
  return ops.flatMap((op, at) => {
    const table = tables.get(op.table) as Table;
    const columns = sealedColumns(table);
    if (columns.length === 0 || op.op === 'delete') return [];
    const looked = op.op === 'update' ? columns.filter((column) => op.expect && column in op.expect) : [];
    if (looked.length > 0) throw new Error(`${op.table}.${looked[0]} is sealed: no act can expect what it holds`);
    const values = op.op === 'insert' ? op.row : op.set;
    const written = columns.filter((column) => isPlainValue(values[column], table.columns[column]?.hides));
    const id = idOf(op.op === 'insert' ? op.row : op.key, table.options.key);
    if (written.length > 0 && id === null) throw new Error(`a row of ${op.table} is written without its key`);
    return written.length > 0 ? [{ at, table, id: id as string, columns: written }] : [];
  });
}

function isPlainValue(value: Json | undefined, hides: readonly string[] | undefined): boolean {
  if (value === null || value === undefined || isSealed(value) || (isObject(value) && sealedMember in value))
    return false;
  return hides === undefined || (isObject(value) && hides.some((name) => name in value));
}

/** The operations as the database and the ledger get them. */
export function sealOps(
  ops: readonly RowOp[],
  sealings: readonly Sealing[],
  keys: readonly ObjectKey[],
  unit: string,
): RowOp[] {
  const sealed = [...ops];
  for (const [n, { at, table, id, columns }] of sealings.entries()) {
    const op = sealed[at] as Exclude<RowOp, { op: 'delete' }>;
    const values: Record<string, Json> = { ...(op.op === 'insert' ? op.row : op.set) };
    for (const column of columns)
      values[column] = sealValue(keys[n] as ObjectKey, { unit, table, column, id }, values[column] as Json);
    sealed[at] = op.op === 'insert' ? { ...op, row: values } : { ...op, set: values };
  }
  return sealed;
}

interface At {
  readonly unit: string;
  readonly table: Table;
  readonly column: string;
  readonly id: string;
}

/** A value sealed for its place; of an object what SQL asks for stays in clear beside. */
export function sealValue(key: ObjectKey, { unit, table, column, id }: At, value: Json): Json {
  const { clear = [], hides } = table.columns[column] as Column<unknown>;
  const aad = aadOf({ unit, table: table.name, id, field: column });
  const seal = (plain: Json) =>
    encodeValue({
      table: table.name,
      column,
      id,
      shape: shapeOf(plain),
      envelope: key.seal(Buffer.from(JSON.stringify(plain)), aad),
    });
  if ((clear.length === 0 && !hides) || !isObject(value)) return seal(value);
  const members = Object.entries(value);
  const isHidden = ([name]: [string, Json]) => (hides ? hides.includes(name) : !clear.includes(name));
  const hidden = Object.fromEntries(members.filter(isHidden));
  return { ...Object.fromEntries(members.filter((one) => !isHidden(one))), [sealedMember]: seal(hidden) };
}

function shapeOf(value: Json): Shape {
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return 'list';
  return isObject(value) ? 'object' : 'other';
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
