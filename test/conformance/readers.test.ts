import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';

const modules = await loadModules();
const tables = [...modules.tables.values()];
const ofRegisters = modules.all.flatMap(({ registers }) => registers);

test('every table of the ledger says who may read its rows: by a label, by what it hangs on, or by its readers', () => {
  const ways = tables
    .filter(({ options }) => options.ledgered !== false)
    .map(({ name, options: { label, via, belongs, readers } }) => ({
      name,
      ways: [label, via, belongs, readers].filter((way) => way !== undefined).length,
    }));
  expect(ways.filter(({ ways: count }) => count !== 1)).toEqual([]);
});

test('readers stand in columns that are there, and everybody has a reason', () => {
  const wrong = tables.flatMap(({ name, columns, options: { readers } }) => {
    if (!readers) return [];
    if ('everybody' in readers) return readers.everybody.length > 10 ? [] : [name];
    return readers.people.filter((column) => columns[column]?.sql !== 'text').map((column) => `${name}.${column}`);
  });
  expect(wrong).toEqual([]);
});

test('whose menu shows a register may read the rows it is made of', () => {
  const blind = ofRegisters.flatMap(({ name, menu = [], from }) => {
    const readers = modules.tables.get(from.tables.split(' ')[0] as string)?.options.readers;
    if (!readers || 'everybody' in readers) return [];
    return menu.filter((role) => !readers.roles.includes(role)).map((role) => `${name}: ${role}`);
  });
  expect(blind).toEqual([]);
});
