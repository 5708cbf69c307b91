import type { ObjectRef } from '#kernel/effect.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import { namesOf } from './about.ts';
import type { Reader } from './read.ts';

/** What an entry is about, in a line. */
export interface About {
  readonly noun: Text | null;
  /** As far as one may know. The name of something classified is told where the entry is opened, which is a look at it. */
  readonly name: Text | null;
  /** Its number or code. */
  readonly beside: string;
  readonly count: number;
}

/** Entries with what each is about. */
export async function aboutEach<E extends { readonly object: ObjectRef | null }>(
  reader: Reader,
  entries: readonly E[],
): Promise<(E & { readonly about: About | null })[]> {
  const { things } = reader.app.modules;
  const objects = entries.flatMap(({ object }) => (object && things.has(object.table) ? partsOf(object) : []));
  const names = await namesOf(reader, objects);
  return entries.map((entry) => {
    if (!entry.object) return { ...entry, about: null };
    const parts = partsOf(entry.object);
    const name = parts.length === 1 ? names.get(parts[0]?.id ?? '') : undefined;
    const open = name !== undefined && (name.level === null || !isClassified(levelOf(name.level)));
    const noun = things.get(entry.object.table)?.noun ?? null;
    return {
      ...entry,
      about: { noun, name: open ? name.text : null, beside: name?.beside ?? '', count: parts.length },
    };
  });
}

/** A look at much is about several things, joined by commas. */
export function partsOf({ table, id }: ObjectRef): ObjectRef[] {
  return id.split(',').map((one) => ({ table, id: one }));
}
