/**
 * Tables of other rooms in the SQL of registers and facts. They come by their declaration, from the door of the room that owns them;
 * what a thing is called that everybody may name (`open` in kernel/thing.ts) comes by its kind, so that a room below may show it too.
 */
import type { Table } from './table.ts';

/** The name of the open thing whose id stands there: `nameOf('person', 'm.host_id')`. */
export function nameOf(kind: string, id: string): string {
  return `(select named.name from ${kind} named where named.unit_id = ${unitOf(id)} and named.id = ${id})`;
}

/** The names of several, in the order in which their ids stand there. */
export function namesOf(kind: string, ids: string): string {
  return `(select string_agg(named.name, '、' order by array_position(${ids}, named.id)) from ${kind} named
    where named.unit_id = ${unitOf(ids)} and named.id = any(${ids}))`;
}

/** The row of a table whose id stands there: `joined(document, 'd', 'c.document_id')`. A condition more may follow. */
export function joined({ name }: Pick<Table, 'name'>, alias: string, id: string): string {
  return `join ${name} ${alias} on ${alias}.unit_id = ${unitOf(id)} and ${alias}.id = ${id}`;
}

/** The same where there may be none. */
export function leftJoined(table: Pick<Table, 'name'>, alias: string, id: string): string {
  return `left ${joined(table, alias, id)}`;
}

/** Nothing is told of another unit: the unit is that of the row in which the id stands. */
function unitOf(column: string): string {
  return `${/\b\w+(?=\.)/.exec(column)?.[0]}.unit_id`;
}
