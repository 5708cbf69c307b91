import { copyNo } from '#kernel/copy-no.ts';
import type { ObjectRef } from '#kernel/effect.ts';
import type { Table } from '#kernel/table.ts';
import type { Text } from '#kernel/text.ts';
import type { Called } from '#kernel/thing.ts';
import { turnWord } from '#kernel/turn.ts';
import type { App } from '../app.ts';
import type { Reader } from './read.ts';
import { visible } from './visible.ts';

interface Row {
  readonly id: string;
  readonly title: Text | string | null;
  readonly turn: string | null;
  readonly no: string | null;
  readonly on: string | null;
  readonly beside: string | null;
  readonly level: number | null;
  readonly mark: string | null;
  readonly of: string | null;
}

/** What a thing is called, with the level of what its name tells. */
export interface Name {
  readonly text: Text;
  /** Without number and day. */
  readonly bare: Text;
  /** What tells it from others of that name. */
  readonly beside: string;
  readonly level: number | null;
  /** The mark it bears, and its number among those of that name. */
  readonly mark: string | null;
  readonly no: string | null;
  /** What it is called as: the document of a copy. */
  readonly of: ObjectRef | null;
}

/** What the things are called, by id; left out is what the session may not know. */
export async function namesOf(
  reader: Pick<Reader, 'app' | 'presence' | 'query'>,
  things: readonly { readonly table: string; readonly id: string }[],
): Promise<ReadonlyMap<string, Name>> {
  const names = new Map<string, Name>();
  for (const table of new Set(things.map((thing) => thing.table))) {
    const { sql, noun, root } = nameSql(reader.app, table) ?? {};
    if (sql === undefined || noun === undefined) continue;
    const ids = [...new Set(things.filter((thing) => thing.table === table).map((thing) => thing.id))];
    const rows = await reader.query<Row & Record<string, unknown>>(sql, [reader.presence.unit.id, ids]);
    for (const row of rows) {
      const { level, mark, no } = row;
      const of = row.of === null || root === undefined ? null : { table: root, id: row.of };
      const bare = bareOf(row, noun);
      names.set(row.id, { text: nameOf(row, bare), bare, beside: row.beside ?? '', level, mark, no, of });
    }
  }
  return names;
}

function bareOf({ title, turn }: Row, noun: Text): Text {
  const said = typeof title === 'string' ? { zh: title, en: title } : title;
  return (turn === null ? said : (turnWord(turn) ?? { zh: turn, en: turn })) ?? noun;
}

function nameOf({ no, on }: Row, told: Text): Text {
  const day = on === null ? '' : ` ${on}`;
  const number = no === null ? '' : ` ${copyNo(no)}`;
  return { zh: `${told.zh}${number}${day}`, en: `${told.en}${number}${day}` };
}

/** The SELECT of names of a kind: from its own columns, or down to the thing it is called as; null for what is no thing. */
function nameSql({ modules: { tables, things } }: Pick<App, 'modules'>, kind: string) {
  const noun = things.get(kind)?.noun;
  const joins: string[] = [];
  const conditions = ['x.unit_id = $1'];
  const told = { no: 'null', on: 'null', beside: 'null', id: 'null' };
  let alias = 'x';
  for (let [at, turns]: [string, number] = [kind, 0]; ; turns += 1) {
    const table = tables.get(at);
    const called = things.get(at)?.called;
    if (!table || !called) return null;
    if (table.options.label) conditions.push(visible(alias));
    if (called.no) told.no = `${alias}."${called.no}"::text`;
    if (turns === 0) {
      told.id = idOf(table);
      if (called.on) told.on = dayOf(table, called.on);
      if (called.beside) told.beside = `x."${called.beside}"`;
    }
    if (!('as' in called)) {
      const level = table.options.label ? `${alias}."level"` : 'null::int';
      const turn = 'turn' in called ? `${alias}."${called.turn}"` : 'null';
      const mark = 'mark' in table.columns ? `${alias}."mark"` : 'null';
      const of = at === kind ? 'null' : `${alias}.id`;
      const sql = `select ${told.id} as id, ${titleOf(called, alias)} as title, ${turn} as turn, ${told.no} as no,
          ${told.on} as "on", ${told.beside} as beside, ${level} as level, ${mark} as mark, ${of} as "of"
        from "${kind}" x ${joins.join(' ')} where ${[...conditions, `${told.id} = any($2::text[])`].join(' and ')}`;
      return { sql, noun, root: at };
    }
    const next = `x${turns}`;
    joins.push(
      `join "${called.as}" ${next} on ${next}.unit_id = ${alias}.unit_id and ${next}.id = ${alias}."${called.at}"`,
    );
    [alias, at] = [next, called.as];
  }
}

/** A thing without an id is told by its only key: a year; the unit by its own. */
function idOf({ columns, options: { key } }: Table): string {
  return 'id' in columns ? 'x.id' : `x."${key[0] ?? 'unit_id'}"::text`;
}

function dayOf({ columns }: Table, column: string): string {
  const day = columns[column]?.sql === 'date' ? `x."${column}"` : `(x."${column}" at time zone 'Asia/Shanghai')::date`;
  return `${day}::text`;
}

function titleOf(called: Exclude<Called<string>, { readonly as: string }>, alias: string): string {
  if (!('by' in called)) return 'null::text';
  const own = `${alias}."${called.by}"::text`;
  if (called.en === undefined) return own;
  // What the product wrote has its English beside it; what people wrote is not translated.
  const other = `${alias}."${called.en}"`;
  return `case when ${other} is null then to_jsonb(${own}) else jsonb_build_object('zh', ${own}, 'en', ${other}) end`;
}
