import { handColumns } from '#kernel/custody.ts';
import type { ObjectRef } from '#kernel/effect.ts';
import type { Reader } from './read.ts';
import { visible } from './visible.ts';

/** In whose hands things are, by their ids: of those a person holds, his name. */
export async function holdersOf(reader: Reader, things: readonly ObjectRef[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    [...new Set(things.map(({ table }) => table))].map((kind) => {
      const table = reader.app.modules.tables.get(kind);
      if (!table || !Object.keys(handColumns).every((column) => column in table.columns)) return [];
      return reader.query<{ id: string; name: string }>(
        `select x.id, p.name from "${kind}" x join person p on p.unit_id = x.unit_id and p.id = x.hand_id
         where x.unit_id = $1 and x.id = any($2::text[]) and x.hand = 'person' and ${visible('x')}`,
        [reader.presence.unit.id, [...new Set(things.filter(({ table }) => table === kind).map(({ id }) => id))]],
      );
    }),
  );
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}
