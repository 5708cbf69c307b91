import type { Json, JsonObject } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { ValueInfo } from '#web/app/api.ts';

export interface ShownValue {
  readonly name: string;
  readonly title: Text;
  readonly value: Json;
}

/** What a person reads of named values, in the order they were given in. One of before these names were declared has the name it was kept by. */
export function givenOf(facts: JsonObject, values: ReadonlyMap<string, ValueInfo>): readonly ShownValue[] {
  return Object.entries(facts)
    .filter(([name, value]) => values.get(name)?.as !== 'program' && !isEmpty(value))
    .map(([name, value]) => ({ name, title: values.get(name)?.title ?? { zh: name, en: name }, value: value as Json }));
}

/** The same in the order in which the names are declared, for what was kept without one; undeclared names stand last. */
export function shownOf(facts: JsonObject, values: ReadonlyMap<string, ValueInfo>): readonly ShownValue[] {
  const order = new Map([...values.keys()].map((name, at) => [name, at]));
  const placeOf = ({ name }: ShownValue) => order.get(name) ?? order.size;
  return givenOf(facts, values).toSorted((a, b) => placeOf(a) - placeOf(b));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.every(isEmpty));
}
