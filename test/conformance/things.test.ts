import { expect, test } from 'vitest';
import { codeTypes } from '#kernel/code.ts';
import { loadModules } from '#server/modules.ts';
import { inputSchema } from '#server/read/procedures.ts';
import { widgets } from '#web/form/fields.ts';
import { none } from './support/sources.ts';

const { all, procedures, tables, things, finders, scans, formerCodes } = await loadModules();
const registers = all.flatMap((module) => module.registers);

test('every register lists a kind of thing that its room, or another, declares', () => {
  none(registers.filter(({ object }) => !things.has(object)).map(({ name, object }) => `${name}: ${object}`));
});

test('the register of a thing is there and lists such things', () => {
  const byName = new Map(registers.map((register) => [register.name, register]));
  const named = [...things.values()].filter((thing) => thing.register !== undefined);
  expect(named.length).toBeGreaterThan(20);
  none(named.filter((thing) => byName.get(thing.register ?? '')?.object !== thing.kind).map(({ kind }) => kind));
  const without = new Set([...things.values()].filter((thing) => !thing.register).map(({ kind }) => kind));
  none(registers.filter(({ object }) => without.has(object)).map(({ name }) => name));
});

test('a thing is called by its own or by a thing it points to, in both languages', () => {
  for (const { kind, noun, called } of things.values()) {
    expect([/\p{Script=Han}/u.test(noun.zh), /\p{Script=Han}/u.test(noun.en)], kind).toEqual([true, false]);
    expect(tables.has(kind), kind).toBe(true);
    if (called && 'as' in called) expect(things.has(called.as), `${kind} as ${called.as}`).toBe(true);
  }
});

test('what words and codes find is a kind of thing, and every kind of code is scanned', () => {
  none([...finders, ...formerCodes].filter(({ kind }) => !things.has(kind)).map(({ kind }) => kind));
  const coded = Object.keys(codeTypes).filter((type) => type !== 'command');
  expect([...scans.keys()].sort()).toEqual(coded.sort());
  none(formerCodes.filter(({ kind }) => !scans.has(kind)).map(({ kind }) => kind));
});

test('what is found, scanned or held of labelled things passes the access decision', () => {
  const labelled = [...tables.values()]
    .filter(({ options }) => options.label || options.via || options.belongs)
    .map(({ name }) => name);
  const held = [...things.values()].flatMap(({ kind, held: query }) => (query ? [{ kind, ...query }] : []));
  const queries = [
    ...finders.map(({ kind, from }) => ({ kind, ...('columns' in from ? from.from : from) })),
    ...scans.values(),
    ...formerCodes,
    ...held,
  ];
  expect(held.length).toBeGreaterThan(0);
  none(
    queries
      .filter((query) => !query.labelled && labelled.some((name) => new RegExp(`\\b${name}"? `).test(query.tables)))
      .map(({ kind }) => kind),
  );
});

test('what a form lets people pick is a kind of thing', () => {
  const wrong = [...procedures.values()].flatMap(({ id, input }) =>
    widgetsIn(inputSchema(input)).flatMap((widget) =>
      widget in widgets || things.has(widget) ? [] : [`${id}: ${widget}`],
    ),
  );
  none(wrong);
});

function widgetsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'x-widget' && typeof value === 'string' ? [value] : widgetsIn(value),
  );
}
