import type { Json } from '#kernel/json.ts';
import type { App } from '../app.ts';

export interface Named {
  readonly table: string;
  readonly id: string;
}

/** The things that named values mean by their ids, at whatever depth; what is written out instead of an id finds nothing later. */
export function thingsIn({ modules }: Pick<App, 'modules'>, shown: readonly Json[]): readonly Named[] {
  return shown.flatMap((one) => within(one));

  function within(value: Json): readonly Named[] {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((one: Json) => within(one));
    return Object.entries(value).flatMap(([name, one]) => {
      const { as, of } = modules.values.get(name) ?? {};
      if (as !== 'thing' || of === undefined) return within(one as Json);
      const ids = [one].flat().filter((id) => typeof id === 'string' && id.length <= 64) as string[];
      return ids.map((id) => ({ table: of, id }));
    });
  }
}
