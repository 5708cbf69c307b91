import type { Json, JsonObject } from './json.ts';
import type { NewRow, Table } from './table.ts';

/** What a lawful act does, as plain data. One interpreter applies it; the ledger keeps it; the verifier replays it. */
export type RowOp =
  | { readonly op: 'insert'; readonly table: string; readonly row: JsonObject }
  | {
      readonly op: 'update';
      readonly table: string;
      readonly key: JsonObject;
      readonly set: JsonObject;
      readonly expect?: JsonObject;
    }
  | { readonly op: 'delete'; readonly table: string; readonly key: JsonObject };

export type Effects = readonly RowOp[];

export function insert<T extends Table>(table: T, row: NewRow<T>): RowOp {
  return { op: 'insert', table: table.name, row: row as unknown as JsonObject };
}

/**
 * Changes one row. `expect` names values the row must still have: if another act was faster the whole act is refused
 * as a conflict instead of overwriting it.
 */
export function update<T extends Table>(
  table: T,
  id: string | JsonObject,
  set: Partial<NewRow<T>>,
  expect?: Partial<NewRow<T>>,
): RowOp {
  const key = typeof id === 'string' ? { id } : id;
  const op = { op: 'update', table: table.name, key, set: set as unknown as JsonObject } as const;
  return expect ? { ...op, expect: expect as unknown as JsonObject } : op;
}

export function remove<T extends Table>(table: T, id: string | JsonObject): RowOp {
  return { op: 'delete', table: table.name, key: typeof id === 'string' ? { id } : id };
}

/** The object an act is about, for the ledger: table and id. */
export interface ObjectRef {
  readonly table: string;
  readonly id: string;
}

export function objectOf(table: Table, id: string): ObjectRef {
  return { table: table.name, id };
}

export type ResultBody = Readonly<Record<string, Json>>;
