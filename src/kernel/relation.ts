/**
 * Tables of other rooms in the SQL of registers and facts. They come by their declaration, from the door of the room that owns them;
 * what a thing is called that everybody may name (`open` in kernel/thing.ts) comes by its kind, so that a room below may show it too.
 */
import type { Table } from './table.ts';

/** A column with the alias of its row: from there the unit is taken, for nothing is told of another. */
export type ColumnOf = `${string}.${string}`;

/** The name of the open thing whose id stands there: `nameOf('person', 'm.host_id')`. */
export function nameOf(kind: string, id: ColumnOf): string {
  return `(select named.name from ${kind} named where named.unit_id = ${unitOf(id)} and named.id = ${id})`;
}

/** The names of several, in the order in which their ids stand there. */
export function namesOf(kind: string, ids: ColumnOf): string {
  return `(select string_agg(named.name, '、' order by array_position(${ids}, named.id)) from ${kind} named
    where named.unit_id = ${unitOf(ids)} and named.id = any(${ids}))`;
}

/** The row of a table whose id stands there: `joined(document, 'd', 'c.document_id')`. A condition more may follow. */
export function joined({ name }: Pick<Table, 'name'>, alias: string, id: ColumnOf): string {
  return `join ${name} ${alias} on ${alias}.unit_id = ${unitOf(id)} and ${alias}.id = ${id}`;
}

/** The same where there may be none. */
export function leftJoined(table: Pick<Table, 'name'>, alias: string, id: ColumnOf): string {
  return `left ${joined(table, alias, id)}`;
}

/** The first alias there is: `h` of `coalesce(h.for_id, h.person_id)`. */
function unitOf(column: ColumnOf): string {
  return `${/\b\w+(?=\.)/.exec(column)?.[0]}.unit_id`;
}
