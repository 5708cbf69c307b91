import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { systemActor } from '#kernel/actor.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { JsonObject } from '#kernel/json.ts';
import { sealedMark, sealedMember } from '#kernel/sealed.ts';
import type { Table } from '#kernel/table.ts';
import type { Connection } from '../../database.ts';
import { quote } from '../../db/quote.ts';
import { nowOf } from '../../db/enter-changes.ts';
import { inTransaction } from '../../db/in-transaction.ts';
import { compile } from '../../interpret.ts';
import { entryPart } from '../../ledger/entry.ts';
import type { OnProgress } from '../../progress.ts';
import type { KeyOf } from '../book.ts';
import { levelsOf } from '../levels.ts';
import { sealedColumns, sealingsIn, sealOps } from '../seal-ops.ts';
import type { Sealing } from './sealing.ts';

/** Rows of one transaction, and of one entry of the ledger. */
const atOnce = 200;

/** Seals the columns of rows that were written in clear, and enters it in the ledger, whose rows they would not be otherwise. */
export async function sealRows(app: Sealing, client: pg.ClientBase, say: OnProgress): Promise<void> {
  for (const table of app.modules.tables.values()) {
    if (sealedColumns(table).length === 0) continue;
    const { rows } = await client.query<{ unit_id: string; n: number }>(
      `select unit_id, count(*)::int as n from ${quote(table.name)} where ${clearSql(table)} group by 1 order by 1`,
    );
    for (const { unit_id, n } of rows) {
      say({ zh: `加密 ${table.name}：${n} 条`, en: `sealing ${table.name}: ${n} rows` });
      while ((await inTransaction(client, () => sealSome(app, client, unit_id, table))) > 0);
    }
  }
}

async function sealSome(app: Sealing, client: pg.ClientBase, unit: string, table: Table): Promise<number> {
  const columns = sealedColumns(table);
  const key = table.options.key;
  const { rows } = await client.query<Record<string, never>>(
    `select ${[...key, ...columns].map(quote).join(', ')} from ${quote(table.name)}
     where unit_id = $1 and (${clearSql(table)}) order by ${key.map(quote).join(', ')} limit ${atOnce} for update`,
    [unit],
  );
  if (rows.length === 0) return 0;
  const ops = rows.map((row) => updateOf(table, unit, row as JsonObject));
  const sealings = sealingsIn(ops, app.modules.tables);
  const levels = await levelsOf({ query: inTurn(client) }, app.modules.tables, unit, ops, sealings);
  const keys = (await Promise.all(levels.map((level) => app.keys.make({ level })))).flat();
  const of = sealings.map(({ id }, n): KeyOf => ({ unit, table: table.name, id, level: levels[n] ?? 'personal' }));
  const sealed = sealOps(ops, sealings, keys, unit);
  // What is written once is not written anew: it is the same, sealed.
  const once = table.options.once === true;
  if (once) await client.query(`alter table ${quote(table.name)} disable trigger written_once`);
  const entry = await entryOf(app, client, unit, table, sealed);
  const { text, values } = compile(sealed, app.modules.tables, [entry, bookPart(of, keys)]);
  await client.query(text, values);
  if (once) await client.query(`alter table ${quote(table.name)} enable trigger written_once`);
  return rows.length;
}

/** This connection answers one question at a time. */
function inTurn(client: pg.ClientBase): Connection['query'] {
  let turn: Promise<unknown> = Promise.resolve();
  return (text, values = []) => {
    const asked = turn.then(async () => (await client.query(text, [...values])).rows as never);
    turn = asked;
    return asked;
  };
}

function updateOf(table: Table, unit: string, row: JsonObject): RowOp {
  const of = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  const written = sealedColumns(table).filter((column) => row[column] !== null);
  return { op: 'update', table: table.name, key: { unit_id: unit, ...of(table.options.key) }, set: of(written) };
}

async function entryOf(app: Sealing, client: pg.ClientBase, unit: string, table: Table, ops: readonly RowOp[]) {
  const entry = {
    id: app.newId(),
    unit,
    at: await nowOf(client, unit),
    actor: systemActor.id,
    device: null,
    act: 'system.upgrade',
    outcome: 'done' as const,
    law: '',
    clauses: [],
    object: null,
    level: null,
    late: false,
    input: { sealed: table.name, nonce: randomBytes(8).toString('hex') },
    ops,
  };
  return entryPart(entry, app.macKey);
}

function bookPart(of: readonly KeyOf[], keys: readonly { readonly ref: string }[]) {
  const lines = of.map(({ unit, table, id, level }, n) => ({
    ref: keys[n]?.ref,
    unit_id: unit,
    of_table: table,
    of_id: id,
    level: level === 'personal' ? null : level,
  }));
  const text = `b as (insert into jingui.object_key (ref, unit_id, of_table, of_id, level)
    select * from jsonb_to_recordset($1::jsonb) as k (ref text, unit_id text, of_table text, of_id text, level integer))`;
  return { text, values: [JSON.stringify(lines)] };
}

/** Where a row holds in clear what is to be sealed. */
function clearSql(table: Table): string {
  const conditions = sealedColumns(table).map((name) => {
    const column = quote(name);
    if (table.columns[name]?.sql !== 'jsonb')
      return `(${column} is not null and not starts_with(${column}, '${sealedMark}'))`;
    const hides = table.columns[name]?.hides;
    if (hides) return `(${column} ?| array[${hides.map((one) => `'${one}'`).join(', ')}])`;
    const marked = `starts_with(coalesce(${column} #>> '{}', ''), '${sealedMark}')`;
    const partly = `(jsonb_typeof(${column}) = 'object' and ${column} ? '${sealedMember}')`;
    return `(jsonb_typeof(${column}) <> 'null' and not ${marked} and not ${partly})`;
  });
  return conditions.join(' or ');
}
