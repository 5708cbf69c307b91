/** What stands in the way of spreading each unit's rows by `unit_id` over several machines, as far as the schema's text tells. */
export interface Static {
  /** Tables with rows of units. */
  readonly tables: number;
  /** Keys, unique or foreign, of a unit's table that do not begin with the unit: those cannot be distributed. */
  readonly keys: readonly string[];
  /** Policies of the application's that ask a sub-query. */
  readonly policies: readonly string[];
  readonly triggers: readonly string[];
}

interface Made {
  readonly name: string;
  readonly body: string;
}

/** Of `tables.sql` and `code.sql`, as `npm run generate` writes them. */
export function staticOf(tablesSql: string, codeSql: string): Static {
  const made = [...tablesSql.matchAll(/^create table (\S+) \(\n([\s\S]*?)\n\);$/gm)].map(
    ([, name = '', body = '']): Made => ({ name: plain(name), body }),
  );
  const ofUnits = made.filter(({ body }) => /^\s*"?unit_id"? text not null/m.test(body));
  const names = new Set(ofUnits.map(({ name }) => name));
  return {
    tables: ofUnits.length,
    keys: [...ofUnits.flatMap(keysWithin), ...keysBeside(tablesSql, names)].sort(),
    policies: statements(codeSql, /^create policy (\S+) on (\S+)([\s\S]*?);$/gm)
      .filter(({ says }) => says.includes('to jingui_app') && /\(\s*select\b/i.test(says))
      .map(({ of, name }) => `${of}: ${name}`),
    triggers: statements(codeSql, /^create trigger (\S+) (?:before|after)[^;]*? on (\S+)([\s\S]*?);$/gm)
      .filter(({ of }) => names.has(of))
      .map(({ of, name }) => `${of}: ${name}`),
  };
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
    .map(([, of = '', says = '']) => ({ of: plain(of), says }))
    .filter(({ of, says }) => names.has(of) && !leads(says))
    .map(({ of, says }) => `${of}: ${says}`);
}

function leads(says: string): boolean {
  return /\(\s*"?unit_id"?\s*[,)]/.test(says);
}

function statements(sql: string, pattern: RegExp): { of: string; name: string; says: string }[] {
  return [...sql.matchAll(pattern)].map(([, name = '', of = '', says = '']) => ({ of: plain(of), name, says }));
}

function plain(name: string): string {
  return name.replaceAll('"', '').replace(/^public\./, '');
}
