import type { Json, JsonObject } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { ValueInfo } from '#web/app/api.ts';

export interface ShownValue {
  readonly name: string;
  readonly title: Text;
  readonly value: Json;
}

/** What a person reads of named values. One of before these names were declared stands last, under the name it was kept by. */
export function shownOf(facts: JsonObject, values: ReadonlyMap<string, ValueInfo>): readonly ShownValue[] {
  const order = [...values.keys()];
  const placeOf = (name: string) => (values.has(name) ? order.indexOf(name) : order.length);
  return Object.entries(facts)
    .filter(([name, value]) => values.get(name)?.as !== 'program' && !isEmpty(value))
    .map(([name, value]) => ({ name, title: values.get(name)?.title ?? { zh: name, en: name }, value: value as Json }))
    .sort((a, b) => placeOf(a.name) - placeOf(b.name));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.every(isEmpty));
}
