import type pg from 'pg';
import { isSealed, sealedMark, sealedMember } from '#kernel/sealed.ts';
import type { Table } from '#kernel/table.ts';
import { type Columns, columnsIn } from './columns.ts';
import { idOf } from './place.ts';
import { openValue, type Speaker, type Values } from './open-value.ts';

/** Opens the sealed values of a result for who speaks, in its rows. */
export type OpenRows = (
  client: pg.ClientBase,
  result: Pick<pg.QueryResult<pg.QueryResultRow>, 'rows'> & { readonly fields: readonly pg.FieldDef[] },
  text: string,
  speaker: Speaker,
) => Promise<void>;

/** jsonb, json and text[]: what may hold sealed values within. */
const nesting: readonly number[] = [3802, 114, 1009];

/** A value to be opened, and where the opened one goes. */
interface Found {
  readonly text: string;
  /** Null for what an expression gave: it says itself where it belongs. */
  readonly column: { readonly table: string; readonly column: string } | null;
  /** The key of its row, where the row tells it. */
  readonly id: string | null;
  readonly put: (value: unknown) => void;
}

/**
 * Rows are opened where they are read: what the row-level wall let through the reader may see, and the release of each key asks once more. A value
 * that is not of the column, and of the row, in which it stands is not opened.
 */
export function rowOpener(values: Values, tables: ReadonlyMap<string, Table>): OpenRows {
  let known: Promise<Columns> | undefined;

  async function columnsOf(client: pg.ClientBase): Promise<Columns> {
    known ??= columnsIn(client, tables.values());
    // One that failed with its connection is asked again.
    known.catch(() => {
      known = undefined;
    });
    return known;
  }

  return async (client, { rows, fields }, text, speaker) => {
    if (!rows.some((row) => fields.some(({ name, dataTypeID }) => holdsSealed(row[name], dataTypeID)))) return;
    const columns = await columnsOf(client);
    const found: Found[] = [];
    for (const field of fields) {
      const column = columns.get(field.tableID)?.get(field.columnID) ?? null;
      if (field.tableID !== 0 && !column?.sealed) continue;
      const key = column && keyFields(fields, field.tableID, columns, tables.get(column.table) as Table);
      for (const row of rows) {
        const id = key ? idOf(row, key) : null;
        const put = (value: unknown) => {
          row[field.name] = value;
        };
        gather(row[field.name], column, id, put, found);
      }
    }
    const named = found.filter(({ column, text: value }) => column || asksFor(text, value));
    const opened = await Promise.all(named.map((one) => openValue(values, speaker, one)));
    for (const [n, one] of named.entries()) one.put(opened[n]);
  };
}

function holdsSealed(value: unknown, type: number): boolean {
  if (typeof value === 'string') return value.startsWith(sealedMark);
  if (typeof value !== 'object' || value === null || !nesting.includes(type)) return false;
  return Object.values(value).some((inner) => isSealed(inner) || holdsSealed(inner, type));
}

function gather(value: unknown, column: Found['column'], id: string | null, put: Found['put'], found: Found[]): void {
  if (isSealed(value)) found.push({ text: value, column, id, put });
  if (typeof value !== 'object' || value === null) return;
  const all = value as Record<string, unknown>;
  if (isSealed(all[sealedMember])) {
    const { [sealedMember]: hidden, ...clear } = all;
    found.push({ text: hidden as string, column, id, put: (opened) => put({ ...clear, ...(opened as object) }) });
    return;
  }
  for (const [name, inner] of Object.entries(all))
    gather(
      inner,
      column,
      id,
      (opened) => {
        all[name] = opened;
      },
      found,
    );
}

/** The names under which a result tells the key of the table's row; null where it does not tell all of it. */
function keyFields(
  fields: readonly pg.FieldDef[],
  tableID: number,
  columns: Columns,
  { options: { key } }: Table,
): readonly string[] | null {
  const names = key.map(
    (one) =>
      fields.find((field) => field.tableID === tableID && columns.get(tableID)?.get(field.columnID)?.column === one)
        ?.name,
  );
  return names.every((name) => name !== undefined) ? (names as string[]) : null;
}

/** What an expression gives is opened only as a value of a table that the statement names. */
function asksFor(text: string, value: string): boolean {
  const table = value.slice(sealedMark.length, value.indexOf('/'));
  return new RegExp(`\\b${table}\\b`).test(text);
}
