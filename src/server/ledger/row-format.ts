import type { Json, JsonObject } from '#kernel/json.ts';
import type pg from 'pg';

/** Reads rows of one table as text and gives each value the JSON form that entries of the ledger use. */
export interface RowFormat {
  /** Expressions for the select list, in the order of `names`. */
  readonly select: readonly string[];
  readonly names: readonly string[];
  /** Order by key (of the table under the alias t), the same on every server whatever its locale. */
  readonly orderBy: string;
  readonly types: Readonly<Record<string, string>>;
  toRow(values: readonly (string | null)[]): JsonObject;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly category: string;
}

/** `columns` empty or absent takes all columns. The types are those the database has, not those it should have. */
export async function rowFormat(
  client: pg.ClientBase,
  table: string,
  key: readonly string[],
  columns?: readonly string[],
): Promise<RowFormat> {
  const { rows } = await client.query<ColumnInfo>(
    `select a.attname as name, format_type(a.atttypid, null) as type, t.typcategory as category
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [quoteName(table)],
  );
  const taken = columns?.length ? rows.filter(({ name }) => columns.includes(name)) : rows;
  const absent = [...key, ...(columns ?? [])].filter((name) => !taken.some((column) => column.name === name));
  if (absent.length > 0) throw new Error(`table ${table} has no column ${absent.join(', ')}`);
  const readers = taken.map(({ type }) => readerOf(type));
  const isText = (name: string): boolean => taken.find((column) => column.name === name)?.category === 'S';
  return {
    names: taken.map(({ name }) => name),
    types: Object.fromEntries(taken.map(({ name, type }) => [name, type])),
    select: taken.map(({ name, type }) => expressionOf(quoteName(name), type)),
    orderBy: key.map((name) => `t.${quoteName(name)}${isText(name) ? ' collate "C"' : ''}`).join(', '),
    toRow(values) {
      const row: Record<string, Json> = {};
      for (const [i, { name }] of taken.entries()) {
        const text = values[i] ?? null;
        row[name] = text === null ? null : (readers[i] as (text: string) => Json)(text);
      }
      return row;
    },
  };
}

function expressionOf(column: string, type: string): string {
  switch (type) {
    case 'timestamp with time zone':
      return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
    case 'date':
      return `to_char(${column}, 'YYYY-MM-DD')`;
    case 'bytea':
      return `encode(${column}, 'hex')`;
    default:
      return isPlain(type) ? `${column}::text` : `to_jsonb(${column})::text`;
  }
}

function readerOf(type: string): (text: string) => Json {
  switch (type) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
    case 'boolean':
      return (text) => text === 'true';
    case 'timestamp with time zone':
      // Milliseconds as everywhere; a finer instant, which the product never writes, must not look like a true one.
      return (text) => text.replace(/000Z$/, 'Z');
    case 'date':
    case 'bytea':
      return (text) => text;
    default:
      return isPlain(type) ? (text) => text : (text) => JSON.parse(text) as Json;
  }
}

function isPlain(type: string): boolean {
  return ['text', 'character varying', 'uuid', 'smallint', 'integer', 'bigint', 'boolean'].includes(type);
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
