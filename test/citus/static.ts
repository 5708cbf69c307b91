import { ofInstallation, overAllUnits } from './installation.ts';

/** What stands in the way of spreading each unit's rows by `unit_id` over several machines, as far as the schema's text tells. */
export interface Static {
  /** Tables with rows of units. */
  readonly tables: readonly string[];
  /** Tables that are neither a unit's nor declared as the installation's, or both; and what is declared and not there. */
  readonly undeclared: readonly string[];
  /** Keys, unique or foreign, of a unit's table that do not begin with the unit: those cannot be distributed. */
  readonly keys: readonly string[];
  /** Policies that ask a sub-query. */
  readonly policies: readonly string[];
  /** Those of them whose sub-query reads rows of which it does not say that they are of the same unit as the row it is asked of. */
  readonly across: readonly string[];
  readonly triggers: readonly string[];
  /** Functions in SQL that read or write rows of units: what they are given is not yet known where a distributed table is asked. */
  readonly functions: readonly string[];
}

interface Made {
  readonly name: string;
  readonly body: string;
}

interface Statement {
  readonly of: string;
  readonly name: string;
  readonly says: string;
}

/** Of `tables.sql` and `code.sql`, as `npm run generate` writes them. */
export function staticOf(tablesSql: string, codeSql: string): Static {
  const made = [...tablesSql.matchAll(/^create table (\S+) \(\n([\s\S]*?)\n\);$/gm)].map(
    ([, name = '', body = '']): Made => ({ name: full(name), body }),
  );
  const ofUnits = made.filter(({ body }) => /^\s*"?unit_id"? text not null/m.test(body));
  const units = ofUnits.map(({ name }) => name).filter((name) => !(name in ofInstallation));
  const names = new Set(units);
  const keys = [...ofUnits.filter(({ name }) => names.has(name)).flatMap(keysWithin), ...keysBeside(tablesSql, names)];
  const asking = statements(codeSql, /^create policy (\S+) on (\S+)([\s\S]*?);$/gm).filter(
    ({ says }) => subQueries(says).length > 0,
  );
  return {
    tables: units,
    undeclared: undeclared(made, names, keys),
    keys: keys.filter((key) => !(key in overAllUnits)).sort(),
    policies: asking.map(said),
    across: asking.filter(({ of, says }) => subQueries(says).some((query) => !sameUnit(query, of))).map(said),
    triggers: statements(codeSql, /^create trigger (\S+) (?:before|after)[^;]*? on (\S+)([\s\S]*?);$/gm)
      .filter(({ of }) => names.has(of))
      .map(said),
    functions: functionsOver(codeSql, units),
  };
}

function functionsOver(sql: string, units: readonly string[]): string[] {
  const names = units.map((name) => name.split('.')[1]).join('|');
  const reads = new RegExp(`\\b(?:from|join|into|update|using)\\s+(?:public\\.|jingui\\.)?"?(?:${names})"?\\b`);
  return [...sql.matchAll(/^create function (\S+?)\([^$]*?\blanguage sql\b[^$]*\$\$([\s\S]*?)\$\$/gm)].flatMap(
    ([, name = '', body = '']) => (reads.test(body) ? [name] : []),
  );
}

function undeclared(made: readonly Made[], units: ReadonlySet<string>, keys: readonly string[]): string[] {
  const there = made.map(({ name }) => name);
  return [
    ...there.filter((name) => !units.has(name) && !(name in ofInstallation)),
    ...Object.keys(ofInstallation).filter((name) => !there.includes(name)),
    ...Object.keys(overAllUnits).filter((key) => !keys.includes(key)),
  ];
}

/** Within the table's own text: of a column, or of the table. */
function keysWithin({ name, body }: Made): string[] {
  return body
    .split('\n')
    .filter((line) => !/^\s*--/.test(line) && /\b(?:primary key|unique)\b/.test(line) && !leads(line))
    .map((line) => `${name}: ${line.trim().replace(/,$/, '')}`);
}

/** In statements of their own. */
function keysBeside(sql: string, names: ReadonlySet<string>): string[] {
  const unique = [...sql.matchAll(/^create unique index \S+ on (\S+)\s*(.*);$/gm)];
  const added = [...sql.matchAll(/^alter table (\S+) add ((?:primary|foreign) key .*);$/gm)];
  return [...unique, ...added]
    .map(([, of = '', says = '']) => ({ of: full(of), says }))
    .filter(({ of, says }) => names.has(of) && !leads(says))
    .map(({ of, says }) => `${of}: ${says}`);
}

function leads(says: string): boolean {
  return /\(\s*"?unit_id"?\s*[,)]/.test(says);
}

/** What stands in parentheses and begins with `select`, each with what stands within it. */
function subQueries(says: string): string[] {
  return [...says.matchAll(/\(\s*select\b/gi)].map(({ index }) => {
    let open = 0;
    for (let at = index; at < says.length; at++) {
      if (says[at] === '(') open++;
      if (says[at] === ')' && --open === 0) return says.slice(index, at + 1);
    }
    return says.slice(index);
  });
}

/** It reads no table, or rows of the unit of the row it is asked of. */
function sameUnit(query: string, of: string): boolean {
  const [, table = ''] = of.split('.');
  return !/\bfrom\b/i.test(query) || new RegExp(`\\bunit_id = (?:public\\.)?"?${table}"?\\.unit_id\\b`).test(query);
}

function statements(sql: string, pattern: RegExp): Statement[] {
  return [...sql.matchAll(pattern)].map(([, name = '', of = '', says = '']) => ({ of: full(of), name, says }));
}

function said({ of, name }: Statement): string {
  return `${of}: ${name}`;
}

/** With its schema, as the wall's own tables are always called. */
function full(name: string): string {
  const plain = name.replaceAll('"', '');
  return plain.includes('.') ? plain : `public.${plain}`;
}
