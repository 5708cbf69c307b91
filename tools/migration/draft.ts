import { keyOf, type Kind, type Part } from '../../src/server/db/catalog.ts';

export interface Drafted {
  readonly sql: string;
  /** Why something is not for a draft; then nothing is written. */
  readonly refused: readonly string[];
}

export interface Wanted {
  readonly parts: readonly Part[];
  /** The declared schema, from which whole tables are taken. */
  readonly tablesSql: string;
  /** What rows of before hold in a column that is new and never empty: `table.column` and an SQL expression over the row. */
  readonly fills: Readonly<Record<string, string>>;
}

/** The statements that lead from one schema to another, as far as they follow from the two. */
export function draft(has: readonly Part[], { parts: wanted, tablesSql, fills }: Wanted): Drafted {
  const [was, is] = [byKey(has), byKey(wanted)];
  const added = wanted.filter((part) => !was.has(keyOf(part)));
  const gone = has.filter((part) => !is.has(keyOf(part)));
  const changed = wanted.filter((part) => was.has(keyOf(part)) && was.get(keyOf(part))?.says !== part.says);
  const tables = added.filter(({ kind }) => kind === 'table').map(({ of }) => of);
  const old = (kind: Kind, some: readonly Part[]) =>
    some.filter((one) => one.kind === kind && !tables.includes(one.of));
  const refused = [
    ...gone.filter(({ kind }) => kind === 'table' || kind === 'column').map(dropped),
    ...changed.filter(({ kind }) => kind === 'sequence').map(byHand),
    ...old('column', changed)
      .filter((part) => typeOf(part) !== typeOf(was.get(keyOf(part)) as Part))
      .map(byHand),
    ...[...old('column', added), ...old('column', changed)]
      .filter((part) => isFilled(part, was.get(keyOf(part))) && fillOf(part, fills) === undefined)
      .map(unfilled),
    ...Object.keys(fills)
      .filter((name) => ![...added, ...changed].some((part) => part.kind === 'column' && nameOf(part) === name))
      .map((name) => `--fill ${name}: there is no new column of this name, nor one that is never empty from now on`),
  ];
  const statements = [
    ...tables.map((table) => wholeTable(tablesSql, table)),
    ...old('constraint', [...gone, ...changed]).map(
      ({ of, name }) => `alter table ${of} drop constraint ${quoted(name)};`,
    ),
    ...old('index', gone).map(
      ({ of, name }) => `-- An index of ${of} is no longer declared (${name}): find its name and drop it.`,
    ),
    ...old('column', added).map((part) => addColumn(part, fillOf(part, fills))),
    ...old('column', changed).map((part) => changeColumn(part, fillOf(part, fills))),
    ...old('constraint', [...added, ...changed]).map(
      ({ of, name, says }) => `alter table ${of} add constraint ${quoted(name)} ${says};`,
    ),
    ...old('index', added).map(createIndex),
    ...tables.flatMap((table) => referencesOf(tablesSql, table)),
  ];
  return { sql: statements.map((statement) => `${statement}\n`).join('\n'), refused };
}

function byKey(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part) => [keyOf(part), part]));
}

/** `unit.site_until`, as one names it. */
function nameOf({ of, name }: Part): string {
  return `${bare(of)}.${name}`;
}

function bare(of: string): string {
  return of.replace(/^public\./, '').replaceAll('"', '');
}

function quoted(name: string): string {
  return `"${name}"`;
}

function typeOf({ says }: Part): string {
  return says.replace(/ (not null|default .*|granted .*)/g, '');
}

function isNeverEmpty({ says }: Part): boolean {
  return / not null\b/.test(says);
}

/** Rows that are there already need a value of their own. */
function isFilled(part: Part, before: Part | undefined): boolean {
  return isNeverEmpty(part) && (before ? !isNeverEmpty(before) : !/ default /.test(part.says));
}

function fillOf(part: Part, fills: Wanted['fills']): string | undefined {
  return fills[nameOf(part)];
}

/** Added empty and then filled: what a migration changes in rows of the ledger is entered there, and a default is not a change. */
function addColumn(part: Part, fill: string | undefined): string {
  const { of, name, says } = part;
  if (fill === undefined) return `alter table ${of} add column ${quoted(name)} ${says};`;
  return [`alter table ${of} add column ${quoted(name)} ${typeOf(part)};`, ...fillStatements(part, fill)].join('\n');
}

function changeColumn(part: Part, fill: string | undefined): string {
  if (fill !== undefined) return fillStatements(part, fill).join('\n');
  return `alter table ${part.of} alter column ${quoted(part.name)} drop not null;`;
}

function fillStatements({ of, name }: Part, fill: string): string[] {
  return [
    `update ${of} set ${quoted(name)} = ${fill} where ${quoted(name)} is null;`,
    `alter table ${of} alter column ${quoted(name)} set not null;`,
  ];
}

function createIndex({ of, name }: Part): string {
  const unique = name.endsWith(' unique');
  return `create ${unique ? 'unique ' : ''}index on ${of} ${name.replace(/^USING/, 'using').replace(/ unique$/, '')};`;
}

/** Its block in the declared schema: the statement that makes it, with indexes and key. */
function wholeTable(tablesSql: string, table: string): string {
  const block = tablesSql.split('\n\n').find((one) => new RegExp(`^create table ${spelled(table)} \\(`, 'm').test(one));
  if (!block) throw new Error(`${table} stands in no block of its own in the declared schema`);
  return block.trim();
}

function referencesOf(tablesSql: string, table: string): string[] {
  const found = [...tablesSql.matchAll(new RegExp(`^alter table ${spelled(table)} add foreign key .*;$`, 'gm'))];
  return found.length > 0 ? [found.map(([statement]) => statement).join('\n')] : [];
}

/** The rooms' tables are written quoted and without their schema. */
function spelled(table: string): string {
  return `(?:${table.replace('.', '\\.')}|"${bare(table)}")`;
}

function dropped(part: Part): string {
  return `${part.kind === 'table' ? part.of : nameOf(part)} is no longer declared. What was entered stands in the ledger and must stay readable: keep it declared, or write by hand what becomes of it`;
}

function byHand(part: Part): string {
  return `${part.kind === 'column' ? nameOf(part) : part.of} changes what it is (${part.says}): write by hand how its rows come over`;
}

function unfilled(part: Part): string {
  return `${nameOf(part)} is never empty, and nothing says what rows of before hold: declare it with c.maybe(…), or give --fill ${nameOf(part)}=<SQL over the row>`;
}
