import type { CardGroup, PrintedCard } from '../print/cards.ts';
import type { Reader } from './read.ts';
import { aliasOf } from './register-query.ts';

/** The codes of all things of a kind, or of one, to print; null where such are not printed, or there is none. */
export async function codeCards(reader: Reader, kind: string, id: string | null): Promise<CardGroup | null> {
  const scan = reader.app.modules.scans.get(kind);
  if (!scan?.cards) return null;
  const { tables, select, where = 'true', cards: printed } = scan;
  const cards = await reader.query<PrintedCard & Record<string, unknown>>(
    `select ${select.code} as code, ${printed.select.title} as title, ${printed.select.detail} as detail from ${tables}
     where ${aliasOf(select.id as string)}.unit_id = $1 and (${where}) and ($2::text is null or ${select.id} = $2) order by ${printed.order}`,
    [reader.presence.unit.id, id],
  );
  return cards.length === 0 ? null : { title: printed.title, cards };
}
