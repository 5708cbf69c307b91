import { holdsAnyOf, holdsOneOf, holdsToken, isSystem, said } from '#kernel/speaker.ts';
import type { Column, Index, Table } from '#kernel/table.ts';
import { heedDdl } from './heed.ts';
import { literal, quote } from './quote.ts';

const app = 'jingui_app';

/** CREATE statements of one table with its indexes and checks, derived from its declaration: what holds data, and is migrated. */
export function tableDdl(table: Table): string {
  const name = quote(table.name);
  const key = ['unit_id', ...table.options.key];
  const lines = Object.entries(table.columns).map(([column, spec]) => `  ${quote(column)} ${columnDdl(column, spec)}`);
  for (const columns of table.options.unique ?? [])
    lines.push(
      `  constraint ${quote(uniqueName(table.name, columns))} unique (unit_id, ${columns.map(quote).join(', ')})`,
    );
  const statements = [`create table ${name} (\n${lines.join(',\n')}\n);`];
  for (const [at, index] of (table.options.indexes ?? []).entries()) statements.push(indexDdl(table.name, index, at));
  const contains = new Set([...(table.options.contains ?? []), ...(table.options.label ? ['scope'] : [])]);
  for (const column of contains) {
    statements.push(`create index ${quote(`${table.name}_${column}_gin`)} on ${name} using gin (${quote(column)});`);
  }
  if (table.options.label)
    statements.push(`create index ${quote(`${table.name}_label`)} on ${name} (unit_id, "level");`);
  // Last, so that it is preferred where the statistics of a young table make all indexes look alike.
  statements.push(`alter table ${name} add primary key (${key.map(quote).join(', ')});`);
  return statements.join('\n');
}

function indexDdl(table: string, index: Index, at: number): string {
  const { on, where = null } = 'on' in index ? index : { on: index };
  const called = `${table}_${on.map((one) => (isColumn(one) ? one : 'expr')).join('_')}_${at}`;
  const led = on.map((one) => (isColumn(one) ? quote(one) : one)).join(', ');
  return `create index ${quote(called)} on ${quote(table)} (unit_id, ${led})${where === null ? '' : ` where ${where}`};`;
}

/** Else an expression in parentheses. */
function isColumn(led: string): boolean {
  return !led.startsWith('(');
}

/** Grants, row-level policies, triggers and functions of one table: what is written anew with each version of the program. */
export function tableCode(table: Table, offices: readonly string[]): string {
  const statements = policyDdl(table);
  if (table.options.once)
    statements.push(
      `create trigger written_once before update or delete on ${quote(table.name)} for each row execute function public.written_once();`,
    );
  statements.push(...keysDdl(table));
  statements.push(...heedDdl(table, offices));
  if (table.options.sql) statements.push(table.options.sql.trim());
  return statements.join('\n');
}

/** What was sealed for a row, or lies on the disk for it, goes when the row goes. */
function keysDdl({ name, columns, options: { key } }: Table): string[] {
  const statements: string[] = [];
  if (Object.values(columns).some(({ sealed }) => sealed))
    statements.push(
      `create trigger keys_gone after delete on ${quote(name)} for each row execute function jingui.keys_gone(${key.map(literal).join(', ')});`,
    );
  if ('upload' in columns) {
    statements.push(
      `create trigger file_gone after delete on ${quote(name)} for each row execute function jingui.file_gone();`,
      `create trigger file_replaced after update on ${quote(name)} for each row when (old.upload is distinct from new.upload) execute function jingui.file_gone();`,
    );
  }
  return statements;
}

/** What PostgreSQL calls a unique constraint when it is broken. */
export function uniqueName(table: string, columns: readonly string[]): string {
  return `${table}_${columns.join('_')}_unique`;
}

/** Foreign keys come after all tables, so that the order of modules does not matter. */
export function referenceDdl(table: Table): string {
  return Object.entries(table.columns)
    .filter(([, spec]) => spec.references)
    .map(
      ([column, spec]) =>
        `alter table ${quote(table.name)} add foreign key (unit_id, ${quote(column)}) references ${quote(spec.references as string)} (unit_id, id) deferrable initially deferred;`,
    )
    .join('\n');
}

function columnDdl(column: string, spec: Column<unknown>): string {
  const check = spec.choices ? ` check (${quote(column)} in (${spec.choices.map(literal).join(', ')}))` : '';
  return `${spec.sql}${spec.nullable ? '' : ' not null'}${check}`;
}

/**
 * What is not to be known can be neither changed nor removed. Without that, a statement that reads no column, and so asks no
 * policy for reading, would reach every row of the unit.
 */
function policyDdl(table: Table): string[] {
  const name = quote(table.name);
  const sameUnit = `unit_id = ${said('unit')}`;
  const known = visibleSql(table);
  const mine = known ? `${sameUnit} and ${known}` : sameUnit;
  return [
    `alter table ${name} enable row level security;`,
    `grant select, insert, update, delete on ${name} to ${app};`,
    `create policy unit_read on ${name} for select to ${app} using (${mine});`,
    `create policy unit_write on ${name} for insert to ${app} with check (${sameUnit});`,
    `create policy unit_change on ${name} for update to ${app} using (${mine}) with check (${sameUnit});`,
    `create policy unit_remove on ${name} for delete to ${app} using (${mine});`,
  ];
}

/**
 * The label decision over the row. A level is compared with a digit's place among all signs: a cast would cost more for each row, and fail
 * where nobody speaks. Hardly a row bars anybody.
 */
const labelled = `"level" <= ascii(case regime when 'state' then ${said('state')} else ${said('other')} end) - ${'0'.charCodeAt(0)} and ${holdsAnyOf('scope')} and not ${holdsAnyOf('barred')}`;

/** The second wall: the same decision as `mayKnow`, of whom `enter` let speak. */
function visibleSql(table: Table): string | null {
  if (table.options.label) return `(${labelled} or ${isSystem})`;
  if (table.options.via) {
    const [column, parent] = table.options.via;
    return parentSql(table, parent, column);
  }
  if (table.options.belongs) {
    const { kind, id, parents, by } = table.options.belongs;
    const cases = parents.map((parent) => `when ${literal(parent)} then ${parentSql(table, parent, id)}`);
    const own = `(${quote(by)} = ${said('person')} or ${holdsToken(literal('duty:registry'))})`;
    return `case ${quote(kind)} ${cases.join(' ')} else ${quote(kind)} is null and ${own} end`;
  }
  const { readers } = table.options;
  return readers && 'roles' in readers ? readersSql(readers) : null;
}

function readersSql({
  roles,
  people,
}: {
  readonly roles: readonly string[];
  readonly people: readonly string[];
}): string {
  const own = people.map((column) => `${quote(column)} = ${said('person')}`);
  const offices = roles.length > 0 ? [holdsOneOf(roles.map((role) => `r:${role}`))] : [];
  return `(${[...own, isSystem, ...offices].join(' or ')})`;
}

/**
 * With `offset 0` the parent is looked up for each row. Without it PostgreSQL may take the other way, chosen by what it guessed of a table's
 * size when the statement was first planned: to read every parent of the unit into the memory, for one row.
 */
function parentSql(table: Table, parent: string, column: string): string {
  const name = quote(table.name);
  return `exists (select 1 from ${quote(parent)} p where p.unit_id = ${name}.unit_id and p.id = ${name}.${quote(column)} offset 0)`;
}

/**
 * The label decision in SQL over a table alias (`mayKnow` in SQL), for statements: who speaks is asked once for all rows. Hardly a row bars
 * anybody: to see that it does not is cheaper than to ask once more who asks.
 */
export function labelSql(alias: string): string {
  const at = alias ? `${alias}.` : '';
  return `${at}"level" <= ((select jingui.clearances()))[case ${at}regime when 'state' then 1 else 2 end] and ${at}scope && (select jingui.tokens()) and (cardinality(${at}barred) = 0 or not ${at}barred && (select jingui.tokens()))`;
}
