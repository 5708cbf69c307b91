import type { Table } from '#kernel/table.ts';

/** Whether the session is shown a row by the table's policy, or by that of the one it belongs to. */
function isWalled({ options }: Table): boolean {
  return Boolean(options.label || options.via || options.belongs);
}

/**
 * Whether the database shows the session the thing a row speaks of by table and id: `may_see` of labelled things and what belongs to them,
 * true for all else; `is_there` of whatever has an id. They run with the caller's rights, behind the policies; each table's query is planned when it
 * is first asked, once for a connection.
 */
export function thereSql(tables: Iterable<Table>): string {
  const all = [...tables].filter(({ columns }) => 'id' in columns).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [asked('may_see', all.filter(isWalled)), asked('is_there', all)].join('\n');
}

function asked(name: string, tables: readonly Table[]): string {
  const cases = tables.map(
    (table) =>
      `    when '${table.name}' then return exists (select 1 from public."${table.name}" k where k.unit_id = jingui.unit() and k.id = of_id);`,
  );
  return `create function jingui.${name}(of_table text, of_id text) returns boolean language plpgsql stable as $$
begin
  case of_table
${cases.join('\n')}
    else return true;
  end case;
end $$;`;
}
