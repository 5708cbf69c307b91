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

/** As its thing is called: by a column of its own, else by what a column of it points to; null where neither says it. */
function nameSql({ app }: Pick<Reader, 'app'>, kind: string): string | null {
  const joins: string[] = [];
  const conditions = ['x.unit_id = $1', 'x.id = any($2::text[])'];
  let alias = 'x';
  let number = 'null::int';
  for (let [at, turns]: [string, number] = [kind, 0]; ; turns += 1) {
    const table = app.modules.tables.get(at);
    const called = app.modules.things.get(at)?.called;
    if (!table || !called || !('id' in table.columns)) return null;
    if (table.options.label) conditions.push(visible(alias));
    if (called.no) number = `${alias}."${called.no}"`;
    if ('by' in called) {
      const level = table.options.label ? `${alias}."level"` : 'null::int';
      const said = called.en === undefined ? `${alias}."${called.by}"` : bilingual(alias, called.by, called.en);
      return `select x.id, ${said} as title, ${number} as copy_no, ${level} as level
        from "${kind}" x ${joins.join(' ')} where ${conditions.join(' and ')}`;
    }
    const next = `x${turns}`;
    joins.push(
      `join "${called.as}" ${next} on ${next}.unit_id = ${alias}.unit_id and ${next}.id = ${alias}."${called.at}"`,
    );
    [alias, at] = [next, called.as];
  }
}

/** What the product wrote has its English beside it; what people wrote is not translated. */
function bilingual(alias: string, zh: string, en: string): string {
  const [own, other] = [`${alias}."${zh}"`, `${alias}."${en}"`];
  return `case when ${other} is null then to_jsonb(${own}) else jsonb_build_object('zh', ${own}, 'en', ${other}) end`;
}
