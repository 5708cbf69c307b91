import { expect, test } from 'vitest';
import { inputSchema } from '#server/read/procedures.ts';
import { loadModules } from '#server/modules.ts';
import { none } from './support/sources.ts';

const { procedures, things, values } = await loadModules();

test('every value has both names, and names a kind of thing where it is one', () => {
  expect(values.size).toBeGreaterThan(100);
  for (const [name, { title, as, of, words }] of values) {
    expect([/\p{Script=Han}/u.test(title.zh), /\p{Script=Han}/u.test(title.en)], name).toEqual([true, false]);
    expect(as === 'thing' ? things.has(of ?? '') : of === undefined, `${name} of ${of}`).toBe(true);
    expect(as === 'choice', name).toBe(words !== undefined);
  }
});

test('an act answers with values that have a name', () => {
  const unnamed = [...procedures.values()].flatMap(({ id, result }) =>
    result ? namesIn(inputSchema(result)).flatMap((name) => (values.has(name) ? [] : [`${id}: ${name}`])) : [],
  );
  none(unnamed);
});

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Names of an answer's values, of those in its lists too; a value in two languages or with its own name is one. */
function namesIn({ properties = {}, items, anyOf = [] }: Shape): string[] {
  const whole = 'zh' in properties || ('id' in properties && 'name' in properties);
  return [
    ...(whole ? [] : Object.keys(properties)),
    ...(whole ? [] : Object.values(properties).flatMap(namesIn)),
    ...(items ? namesIn(items) : []),
    ...anyOf.flatMap(namesIn),
  ];
}
