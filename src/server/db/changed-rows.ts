import type pg from 'pg';
import type { RowOp } from '#kernel/effect.ts';
import type { JsonObject } from '#kernel/json.ts';
import type { Table } from '#kernel/table.ts';
import { quoteName, rowFormat } from '../ledger/row-format.ts';

/** What the migrations of one transaction do to rows, watched by triggers of this session alone. */
export interface Watch {
  /** Tables that were there before. */
  readonly before: ReadonlySet<string>;
}

const of = `select c.relname as name, array_agg(a.attname::text) as key
  from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ '^ledger_'
  group by 1 having bool_or(a.attname = 'unit_id') order by 1`;

const noted = `
create temp table jingui_changed (at bigint generated always as identity, of text, key jsonb, op text, columns text[]) on commit drop;
create or replace function pg_temp.jingui_note() returns trigger language plpgsql as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  made jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  known jsonb := (select jsonb_object_agg(k, coalesce(made, was) -> k) from unnest(tg_argv) k);
begin
  if tg_op = 'UPDATE' and not was @> known then
    raise exception 'a migration gives no row another key (%)', tg_table_name;
  end if;
  insert into pg_temp.jingui_changed (of, key, op, columns) values (tg_table_name, known, tg_op,
    array(select n.key from jsonb_each(made) n where tg_op = 'UPDATE' and n.value is distinct from was -> n.key));
  return null;
end $$`;

/** Begins to watch; again after each time that all triggers were taken away. */
export async function watchRows(client: pg.ClientBase, earlier?: Watch): Promise<Watch> {
  if (!earlier) await client.query(noted);
  const { rows: tables } = await client.query<{ name: string; key: string[] }>(of);
  for (const { name, key } of tables)
    await client.query(
      `create trigger jingui_note after insert or update or delete on ${quoteName(name)} for each row
       execute function pg_temp.jingui_note(${key.map((one) => `'${one}'`).join(', ')})`,
    );
  return earlier ?? { before: new Set(tables.map(({ name }) => name)) };
}

interface ChangedRow {
  readonly key: JsonObject;
  readonly made: boolean;
  readonly gone: boolean;
  readonly columns: readonly string[];
}

/** What was watched, as the operations that the ledger keeps, by unit. */
export async function changesOf(
  client: pg.ClientBase,
  { before }: Watch,
  tables: Iterable<Table>,
): Promise<Map<string, RowOp[]>> {
  const ops = new Map<string, RowOp[]>();
  for (const table of tables) {
    if (table.options.ledgered === false) continue;
    // Every row of a table that was not there before is new.
    const changed = before.has(table.name) ? await changedRows(client, table.name) : null;
    if (changed?.length === 0) continue;
    for (const [unit, op] of await opsOf(client, table, changed)) {
      const some = ops.get(unit);
      if (some) some.push(op);
      else ops.set(unit, [op]);
    }
  }
  return ops;
}

async function changedRows(client: pg.ClientBase, table: string): Promise<ChangedRow[]> {
  const { rows } = await client.query<ChangedRow>(
    `select key, (array_agg(op order by at))[1] = 'INSERT' as made, bool_or(op = 'DELETE') as gone,
       coalesce(array_agg(distinct c order by c) filter (where c is not null), '{}') as columns
     from pg_temp.jingui_changed left join lateral unnest(columns) c on true where of = $1 group by key`,
    [table],
  );
  if (rows.some(({ gone }) => gone))
    throw new Error(`a migration takes no row out of ${table}: the ledger would miss it`);
  return rows;
}

async function opsOf(
  client: pg.ClientBase,
  table: Table,
  changed: readonly ChangedRow[] | null,
): Promise<(readonly [unit: string, op: RowOp])[]> {
  const key = ['unit_id', ...table.options.key];
  const format = await rowFormat(client, table.name, key, Object.keys(table.columns));
  const text = `select ${format.select.join(', ')} from ${quoteName(table.name)} t order by ${format.orderBy}`;
  const { rows } = await client.query<(string | null)[]>({ text, rowMode: 'array' } as never);
  const byKey = changed && new Map(changed.map((one) => [keyText(key, one.key), one]));
  const ops: (readonly [string, RowOp])[] = [];
  let found = 0;
  for (const values of rows as unknown as (string | null)[][]) {
    const row = format.toRow(values);
    const one = byKey?.get(keyText(key, row));
    if (byKey && !one) continue;
    found += 1;
    const op = opOf(table, key, row, one);
    if (op) ops.push([row.unit_id as string, op]);
  }
  if (byKey && found !== byKey.size)
    throw new Error(`rows that a migration changed in ${table.name} are not found again`);
  return ops;
}

function opOf(
  { name, columns }: Table,
  key: readonly string[],
  row: JsonObject,
  changed: ChangedRow | undefined,
): RowOp | null {
  if (changed === undefined || changed.made) return { op: 'insert', table: name, row };
  const pick = (some: readonly string[]) => Object.fromEntries(some.map((column) => [column, row[column] ?? null]));
  const declared = changed.columns.filter((one) => one in columns);
  return declared.length > 0 ? { op: 'update', table: name, key: pick(key), set: pick(declared) } : null;
}

function keyText(key: readonly string[], row: JsonObject): string {
  return JSON.stringify(key.map((column) => row[column]));
}
