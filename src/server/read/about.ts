import type { Text } from '#kernel/text.ts';
import type { Reader } from './read.ts';
import { visible } from './visible.ts';

interface Named {
  readonly id: string;
  readonly title: Text | string | null;
  readonly copy_no: number | null;
  readonly level: number | null;
}

/** What a thing is called, with the level of what its name tells. */
export interface Name {
  readonly text: Text;
  readonly level: number | null;
}

/** What the things are called, by id; left out is what has no name, and what the session may not know. */
export async function namesOf(
  reader: Reader,
  things: readonly { readonly table: string; readonly id: string }[],
): Promise<ReadonlyMap<string, Name>> {
  const names = new Map<string, Name>();
  for (const table of new Set(things.map((thing) => thing.table))) {
    const sql = nameSql(reader, table);
    if (!sql) continue;
    const ids = [...new Set(things.filter((thing) => thing.table === table).map((thing) => thing.id))];
    const rows = await reader.query<Named & Record<string, unknown>>(sql, [reader.presence.unit.id, ids]);
    for (const { id, title, copy_no, level } of rows) if (title) names.set(id, { text: nameOf(title, copy_no), level });
  }
  return names;
}

function nameOf(title: Text | string, copy_no: number | null): Text {
  const { zh, en } = typeof title === 'string' ? { zh: title, en: title } : title;
  return copy_no === null ? { zh, en } : { zh: `${zh} 第${copy_no}号`, en: `${en} No. ${copy_no}` };
}

/** By its own title, name or account, else by the document it belongs to; a copy with its number. */
function nameSql({ app }: Pick<Reader, 'app'>, name: string): string | null {
  const table = app.modules.tables.get(name);
  if (!table || !('id' in table.columns)) return null;
  const copy = 'copy_no' in table.columns ? 'x.copy_no' : 'null::int as copy_no';
  const known = table.options.label ? ` and ${visible('x')}` : '';
  const where = `where x.unit_id = $1 and x.id = any($2::text[])${known}`;
  const level = table.options.label ? 'x."level"' : 'null::int as level';
  const own = ['title', 'name', 'what'].find((column) => column in table.columns);
  const said = `${own}_en` in table.columns ? bilingual(own) : `x."${own}"`;
  if (own) return `select x.id, ${said} as title, ${copy}, ${level} from "${name}" x ${where}`;
  if (!('document_id' in table.columns)) return null;
  return `select x.id, d.title, ${copy}, d."level" from "${name}" x
    join document d on d.unit_id = x.unit_id and d.id = x.document_id ${where} and ${visible('d')}`;
}

/** What the product wrote has its English beside it; what people wrote is not translated. */
function bilingual(column: string | undefined): string {
  return `case when x."${column}_en" is null then to_jsonb(x."${column}") else jsonb_build_object('zh', x."${column}", 'en', x."${column}_en") end`;
}
