import { expect, test } from 'vitest';
import type { Register } from '#kernel/register.ts';
import { loadModules } from '#server/modules.ts';
import { none } from './support/sources.ts';

const { all, tables, things } = await loadModules();
const registers = all.flatMap((module) => module.registers);
const columns = registers.flatMap((register) => register.columns.map((column) => ({ register, column })));

test('a column of words has the word of each', () => {
  const chosen = columns.flatMap(({ register, column }) => {
    const choices = sourceOf(register, column.key)?.choices ?? [];
    return column.hidden || column.kind === 'thing' || choices.length === 0
      ? []
      : [{ name: `${register.name}: ${column.key}`, lacking: choices.filter((one) => !column.values?.[one]) }];
  });
  expect(chosen.length).toBeGreaterThan(20);
  none(chosen.filter(({ lacking }) => lacking.length > 0).map(({ name, lacking }) => `${name} ${lacking.join(' ')}`));
});

test('a column that holds the id of a thing says of which kind', () => {
  const held = columns.flatMap(({ register, column }) => {
    const of = sourceOf(register, column.key)?.references;
    return of ? [{ name: `${register.name}: ${column.key}`, of, column }] : [];
  });
  expect(held.length).toBeGreaterThan(8);
  none(held.filter(({ of, column }) => column.kind !== 'thing' || column.of !== of).map(({ name }) => name));
  const named = columns.flatMap(({ column }) => (column.of === undefined ? [] : [column.of]));
  none(named.filter((kind) => !things.has(kind)));
});

test('the list of things that are called by one of its columns heads their pages with it', () => {
  const wrong = registers.filter(({ name, object, columns: own }) => {
    const thing = things.get(object);
    const names = own.filter((column) => column.names).map((column) => column.key);
    const by = thing?.register === name && 'by' in thing.called ? [thing.called.by] : null;
    return by ? names.join() !== by.join() : names.length > 1;
  });
  none(wrong.map(({ name }) => name));
});

/** The column of a table that a register shows as it is; undefined for what is worked out. */
function sourceOf({ from }: Register, key: string) {
  const [, alias, name] = /^(\w+)\."?(\w+)"?$/.exec(from.select[key] ?? '') ?? [];
  const aliased = [...from.tables.matchAll(/"?(\w+)"?\s+(?:as\s+)?(\w+)\b/g)].find(
    ([, table, as]) => as === alias && tables.has(table ?? ''),
  );
  return tables.get(aliased?.[1] ?? '')?.columns[name ?? ''];
}
