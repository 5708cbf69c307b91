import type { App } from '../app.ts';

/** Matters that may be about anybody, himself included: of these an office or a clock gives nobody more than the matter's own label. */
function keptTables({ modules }: Pick<App, 'modules'>): string[] {
  return modules.all.flatMap(({ registers }) =>
    registers.flatMap((one) => (one.kept || one.closed ? [one.object] : [])),
  );
}

/** True for a row that is about no kept matter, or about one that is visible to the session. */
export function unkept(app: Pick<App, 'modules'>, alias: string): string {
  const cases = keptTables(app).map((table) => `(${alias}.object_table <> '${table}' or ${thereSql(table, alias)})`);
  return cases.length === 0 ? 'true' : cases.join(' and ');
}

/** True for a row about nothing labelled, or about a thing that is visible to the session. */
export function knowable({ modules }: Pick<App, 'modules'>, alias: string): string {
  const walled = [...modules.tables.values()].filter(
    ({ columns, options }) => 'id' in columns && (options.label || options.via || options.belongs),
  );
  const cases = walled.map(({ name }) => `when '${name}' then ${thereSql(name, alias)}`);
  return cases.length === 0 ? 'true' : `(case ${alias}.object_table ${cases.join(' ')} else true end)`;
}

/** True for a row about a thing of which the database shows the session a row, whatever kind of thing; one without an id is nobody's secret. */
export function visibleRow({ modules }: Pick<App, 'modules'>, alias: string): string {
  const cases = [...modules.tables.values()]
    .filter(({ columns }) => 'id' in columns)
    .map(({ name }) => `when '${name}' then ${thereSql(name, alias)}`);
  return `(case ${alias}.object_table ${cases.join(' ')} else true end)`;
}

function thereSql(table: string, alias: string): string {
  return `exists (select 1 from "${table}" k where k.unit_id = ${alias}.unit_id and k.id = ${alias}.object_id)`;
}
